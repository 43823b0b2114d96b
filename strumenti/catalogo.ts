/**
 * `npm run catalogo`: writes what derives from the files that define the rules: the catalogue of the code, the list in
 * docs/controlli and the head of each page. `--check` writes nothing and fails where a file is not what would be written.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import type { GravitaPossibile, RegolaDetta } from "../src/base/regola";

const RADICE = join(__dirname, "..");
const CATALOGO = join(RADICE, "src/controlli/catalogo.ts");
const PAGINE = join(RADICE, "docs/controlli");
/** The rooms that define rules. */
const STANZE = ["controlli", "obiettivi/rilievi", "tracciati/rilievi"];
const FILE = /^((?:bil|map|obi)-\d{3})-[a-z-]+\.ts$/;

interface Definita {
  readonly regola: RegolaDetta;
  /** Its export: `bil001`. */
  readonly nome: string;
  /** From src/controlli: `../tracciati/rilievi/map-001-due-colonne`. */
  readonly modulo: string;
  readonly controlla: boolean;
}

async function definite(): Promise<readonly Definita[]> {
  const file = STANZE.flatMap((stanza) =>
    readdirSync(join(RADICE, "src", stanza)).flatMap((f) => {
      const m = FILE.exec(f);
      return m ? [{ percorso: join(RADICE, "src", stanza, f), codice: m[1] ?? "" }] : [];
    }),
  );
  const lette = await Promise.all(
    file.map(async ({ percorso, codice }): Promise<Definita> => {
      const nome = codice.replace("-", "");
      const modulo = (await import(pathToFileURL(percorso).href)) as Readonly<Record<string, RegolaDetta>>;
      const regola = modulo[nome];
      if (regola?.codice !== codice.toUpperCase())
        throw new Error(
          `${relative(RADICE, percorso)} must export ${nome}, the rule ${codice.toUpperCase()}`,
        );
      const da = relative(join(RADICE, "src/controlli"), percorso).replace(/\.ts$/, "");
      return {
        regola,
        nome,
        modulo: da.startsWith(".") ? da : `./${da}`,
        controlla: "controlla" in regola,
      };
    }),
  );
  const ordinate = lette.toSorted((a, b) => a.regola.codice.localeCompare(b.regola.codice));
  const doppia = ordinate.find((d, i) => ordinate[i - 1]?.regola.codice === d.regola.codice);
  if (doppia) throw new Error(`${doppia.regola.codice} is defined twice`);
  return ordinate;
}

const catalogo = (regole: readonly Definita[]): string =>
  [
    "/** Every rule, in the order of the codes. Written by `npm run catalogo` from the files that define them: not by hand. */",
    'import type { RegolaDetta } from "../base/regola";',
    'import type { Controllo } from "./controllo";',
    ...regole.map(({ nome, modulo }) => `import { ${nome} } from "${modulo}";`),
    "",
    "/** Those that look for their findings; those of the others come with the reading and the judgement. */",
    `export const CONTROLLI: readonly Controllo[] = [${regole
      .filter((r) => r.controlla)
      .map((r) => r.nome)
      .join(", ")}];`,
    "",
    `export const REGOLE: readonly RegolaDetta[] = [${regole.map((r) => r.nome).join(", ")}];`,
    "",
  ].join("\n");

const gravitaDi = (possibili: readonly GravitaPossibile[]): string =>
  possibili.map(({ gravita, quando }) => (quando ? `${gravita} ${quando.it}` : gravita)).join("; ");

const elenco = (regole: readonly Definita[]): string =>
  [
    "# I controlli",
    "",
    "Scritto da `npm run catalogo` dai file che definiscono le regole. I codici sono pubblici e non si riusano. `errore`: non",
    "firmare; `avviso`: guardare; `nota`: per conoscenza. Gli avvisi che dicono «sì» nell'ultima colonna, finché sono aperti,",
    "tengono il verdetto su _da vedere_: qualcosa che somiglia a un dato non è stato letto o capito, o una cifra letta è forse",
    "quella di prima.",
    "",
    "| codice | che cosa si trova | che cosa è giusto | gravità | tiene _da vedere_ |",
    "| --- | --- | --- | --- | --- |",
    ...regole.map(
      ({ regola: r }) =>
        `| [${r.codice}](${r.codice}.md) | ${r.difetto.it} | ${r.titolo.it} | ${gravitaDi(r.gravita)} | ${r.nonLetto || r.nonAggiornato ? "sì" : ""} |`,
    ),
    "",
  ].join("\n");

/** The head of a page is of the rule, the rest of whoever wrote it. */
function pagina({ codice, difetto, gravita }: RegolaDetta, scritta: string): string {
  const testa = `# ${codice} - ${difetto.it}\n\n**Gravità**: ${gravitaDi(gravita)}.`;
  return scritta.replace(/^# .*\n\n\*\*Gravità\*\*:[^.]*\./, testa);
}

async function derivati(): Promise<readonly { readonly percorso: string; readonly testo: string }[]> {
  const regole = await definite();
  const pagine = regole.map(({ regola }) => {
    const percorso = join(PAGINE, `${regola.codice}.md`);
    if (!existsSync(percorso))
      throw new Error(`${regola.codice} has no page: write docs/controlli/${regola.codice}.md`);
    const scritta = readFileSync(percorso, "utf8");
    const testo = pagina(regola, scritta);
    if (!testo.startsWith(`# ${regola.codice} - `))
      throw new Error(`${percorso} does not begin as a page of a rule`);
    return { percorso, testo };
  });
  const scritti = [
    { percorso: CATALOGO, testo: catalogo(regole) },
    { percorso: join(PAGINE, "README.md"), testo: elenco(regole) },
    ...pagine,
  ];
  return Promise.all(
    scritti.map(async ({ percorso, testo }) => ({
      percorso,
      testo: await format(testo, { ...(await resolveConfig(percorso)), filepath: percorso }),
    })),
  );
}

async function main(): Promise<void> {
  const controlla = process.argv.includes("--check");
  const diversi = (await derivati()).filter(
    ({ percorso, testo }) => !existsSync(percorso) || readFileSync(percorso, "utf8") !== testo,
  );
  if (!controlla) for (const { percorso, testo } of diversi) writeFileSync(percorso, testo);
  else if (diversi.length > 0) {
    const quali = diversi.map(({ percorso }) => relative(RADICE, percorso)).join(", ");
    process.stderr.write(`Not what the rules would write: ${quali}. Run npm run catalogo.\n`);
    process.exitCode = 1;
  }
}

void main();
