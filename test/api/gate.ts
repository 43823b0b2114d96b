/**
 * `npm run api`: production code uses nothing of office.js beyond the requirement sets of the manifest, unless it asks
 * first with isSetSupported. What a member asks for is read from its documentation in @types/office-js.
 */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { insiemiDelManifesto } from "./insiemi";
import { usiVietati } from "./regola";

const letto = ts.getParsedCommandLineOfConfigFile(
  "tsconfig.json",
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (d) => {
      throw new Error(ts.flattenDiagnosticMessageText(d.messageText, "\n"));
    },
  },
);
if (!letto) throw new Error("tsconfig.json cannot be read");
const program = ts.createProgram(letto.fileNames, letto.options);
const produzione = resolve("src");
const fuori = resolve("src/simulator");
const file = program
  .getSourceFiles()
  .filter((f) => resolve(f.fileName).startsWith(produzione) && !resolve(f.fileName).startsWith(fuori));
const dichiarati = insiemiDelManifesto(readFileSync("manifest.xml", "utf8"));
const usi = file.flatMap((f) => usiVietati(program, f, dichiarati));
for (const u of usi) console.error(`${relative(".", u.file)}:${u.riga} ${u.membro} asks for ${u.chiede}`);
const insiemi = dichiarati.slice(0, 2).map((i) => `${i.nome} ${i.versione}`);
if (usi.length === 0)
  console.log(`${file.length} files: nothing of office.js beyond ${insiemi.join(" and ")}`);
else process.exitCode = 1;
