import "./no-eval.ts";
import "@mantine/core/styles.layer.css";
import "../ui/fonts.css";
import "../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connect } from "../client/connection.ts";
import { App } from "./app.tsx";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <App connection={connect(window)} />
  </StrictMode>,
);
