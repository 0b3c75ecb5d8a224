import { Link } from "react-router";
import { paths } from "../../client/paths.ts";
import css from "./systems.module.css";

/** A system's id that leads to its detail. */
export const SystemLink = ({ id }: { readonly id: string }) => (
  <Link to={paths.systems(id)} replace className={css.systemLink}>
    {id}
  </Link>
);
