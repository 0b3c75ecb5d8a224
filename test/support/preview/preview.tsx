import "../../../renderer/app/no-eval.ts";
import "@mantine/core/styles.layer.css";
import "../../../renderer/ui/fonts.css";
import "../../../renderer/ui/base.css";
import { createRoot } from "react-dom/client";
import { App } from "../../../renderer/app/app.tsx";
import { Gallery } from "./gallery.tsx";
import { createMemoryCore } from "./memory-core.ts";
import { readOptions } from "./options.ts";

/** The window over a core in memory. What it shows is said in the query of the address: see options.ts. */
const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");
const connection = createMemoryCore(readOptions(window.location.search));
const gallery = new URLSearchParams(window.location.search).has("gallery");
createRoot(place).render(gallery ? <Gallery connection={connection} /> : <App connection={connection} />);
