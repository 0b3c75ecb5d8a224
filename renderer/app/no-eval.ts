import { z } from "zod";

// zod compiles its checks with `new Function` where it may; the page's policy forbids that, and asking leaves a violation.
// Has to run before any schema is made: the first import of main.tsx.
z.config({ jitless: true });
