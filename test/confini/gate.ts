/**
 * `npm run confini`: no room uses a global that it may not know (strumenti/stanze.json), and no catch swallows what is not
 * its own.
 */
import { relative, resolve } from "node:path";
import ts from "typescript";
import { ignotiIn, STANZE } from "./ambienti";
import { cattureIn } from "./catture";

const detti: string[] = [];
for (const stanza of STANZE)
  for (const { file, riga, messaggio } of ignotiIn(stanza))
    detti.push(`${file}:${riga} ${stanza.nome} does not know it: ${messaggio}`);

const { fileNames, options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", (f) => ts.sys.readFile(f)).config,
  ts.sys,
  resolve("."),
);
const program = ts.createProgram(fileNames, options);
const produzione = program.getSourceFiles().filter((f) => resolve(f.fileName).startsWith(resolve("src")));
for (const f of produzione)
  for (const { riga, testo } of cattureIn(f, program.getTypeChecker()))
    detti.push(`${relative(".", f.fileName)}:${riga} swallows what it catches: ${testo}`);

for (const d of detti) console.error(d);
if (detti.length === 0)
  console.log(`${produzione.length} files: no room beyond what it knows, no failure swallowed`);
else process.exitCode = 1;
