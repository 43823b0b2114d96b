import { config } from "zod/v4/core";

test("the pane tells zod not to try eval", async () => {
  expect(config().jitless).toBeUndefined();
  await import("../../src/taskpane/politica");
  expect(config().jitless).toBe(true);
});
