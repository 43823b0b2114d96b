import { config } from "zod/v4/core";

test("zod is told not to try eval by the module that everyone takes it from", async () => {
  expect(config().jitless).toBeUndefined();
  await import("../../src/app/memoria/schemi");
  expect(config().jitless).toBe(true);
});
