/** What a machine lacks is left out by its name, with nothing of it run; where it was promised its absence is a failure. */
import { suiteCon } from "./guardia";

type Registrata = readonly [string, string];

/** What `suiteCon` registers with Jest for a suite "suite" whose body says that it ran. */
function registrate(presente: boolean, promessa: boolean, ci: string | undefined): readonly Registrata[] {
  const dette: Registrata[] = [];
  const segna = (come: string) => (nome: string) => void dette.push([come, nome]);
  const veri = { describe: globalThis.describe, test: globalThis.test };
  const CI = process.env["CI"];
  try {
    Object.assign(globalThis, {
      describe: (nome: string, prove: () => void) => {
        dette.push(["describe", nome]);
        prove();
      },
      test: Object.assign(segna("test"), { skip: segna("skip") }),
    });
    if (ci === undefined) delete process.env["CI"];
    else process.env["CI"] = ci;
    suiteCon({ nome: "un attrezzo", presente, promessa }, "suite", () => void dette.push(["body", "run"]));
  } finally {
    Object.assign(globalThis, veri);
    if (CI === undefined) delete process.env["CI"];
    else process.env["CI"] = CI;
  }
  return dette;
}

test.each([
  [
    "there",
    registrate(true, true, undefined),
    [
      ["describe", "suite"],
      ["body", "run"],
    ],
  ],
  ["absent", registrate(false, true, undefined), [["skip", "suite: un attrezzo assente"]]],
  ["absent, promised by CI", registrate(false, true, "true"), [["test", "suite"]]],
  ["absent, under CI too", registrate(false, false, "true"), [["skip", "suite: un attrezzo assente"]]],
])("%s", (_, dette, attese) => {
  expect(dette).toEqual(attese);
});
