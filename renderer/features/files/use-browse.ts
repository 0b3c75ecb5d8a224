import { useEffect, useState } from "react";
import { useCall, type ValueOf } from "../../client/use-call.ts";

export type Entry = ValueOf<"files", "browse">["entries"][number];
export type Place = ValueOf<"files", "places">["places"][number];

let lastFolder: string | undefined;

/** Where the picker stands: the places of this computer and one folder. It opens again where it was left. */
export const useBrowse = () => {
  const [path, setPath] = useState<string | undefined>(lastFolder);
  const places = useCall("files", "places", {});
  const start = places.value?.places.find((place) => place.kind === "home") ?? places.value?.places[0];
  useEffect(() => {
    if (path === undefined && start) setPath(start.path);
  }, [path, start]);
  const folder = useCall("files", "browse", path === undefined ? null : { path });
  const value = folder.value;
  useEffect(() => {
    if (value) lastFolder = value.path;
  }, [value]);
  return {
    places: places.value?.places ?? [],
    path: value?.path ?? path ?? "",
    folder: value,
    loading: folder.loading || places.loading,
    failure: folder.failure ?? places.failure,
    go: setPath,
    reload: folder.reload,
  };
};
