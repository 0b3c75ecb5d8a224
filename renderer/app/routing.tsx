import { Suspense, useMemo } from "react";
import { createHashRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { CrashedScreen, CrashedShell } from "./crashed-screen.tsx";
import { NotFound } from "./not-found.tsx";
import { routes } from "./routes.tsx";
import { Shell } from "./shell.tsx";

/** The router over the list of screens, in the fragment of the address: it works from a file, a custom scheme and a port. */
export function Routing() {
  const router = useMemo(
    () =>
      createHashRouter([
        {
          path: "/",
          element: <Shell />,
          errorElement: <CrashedShell />,
          children: [
            {
              errorElement: <CrashedScreen />,
              children: [
                ...routes.map(({ path, screen: Screen }) => ({
                  path: `/${path}`,
                  element: (
                    <Suspense fallback={null}>
                      <Screen />
                    </Suspense>
                  ),
                })),
                { path: "*", element: <NotFound /> },
              ],
            },
          ],
        },
      ]),
    [],
  );
  return <RouterProvider router={router} />;
}
