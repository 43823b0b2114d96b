/** docs/misure.md, from the figures: nothing in it is written by hand but the words around them. */
import { cpus, loadavg, totalmem } from "node:os";
import type { Confronto } from "./confronto";
import type { Intero } from "./intero";
import type { Nucleo } from "./nucleo";
import type { Riquadro } from "./riquadro";

export interface Misure {
  /** On plain tables. */
  readonly nuclei: readonly Nucleo[];
  /** On sheets printed by pages; they have no indicators. */
  readonly stampe: readonly Nucleo[];
  readonly interi: readonly (Intero & { readonly voci: number })[];
  readonly confronti: readonly Confronto[];
  readonly riquadro: Riquadro;
}

const cifra = (n: number): string =>
  n.toLocaleString("it-IT", { maximumFractionDigits: n < 10 ? 1 : 0, useGrouping: true });

/** Aligned as prettier would have it, so that the page needs no second hand. */
function tabella(testata: readonly string[], righe: readonly (readonly string[])[]): string {
  const larghe = testata.map((t, i) => Math.max(3, t.length, ...righe.map((r) => (r[i] ?? "").length)));
  const riga = (celle: readonly string[]): string =>
    `| ${celle.map((c, i) => (i === 0 ? c.padEnd(larghe[i] ?? 0) : c.padStart(larghe[i] ?? 0))).join(" | ")} |`;
  const filo = `| ${larghe.map((n, i) => (i === 0 ? "-".repeat(n) : `${"-".repeat(n - 1)}:`)).join(" | ")} |`;
  return [riga(testata), filo, ...righe.map(riga)].join("\n");
}

function nucleo(nuclei: readonly Nucleo[]): string {
  return tabella(
    ["voci", "indicatori", "riconosce", "legge", "giudica", "controlla", "totale", "crescita", "heap MB"],
    nuclei.map((n, i) => {
      const prima = nuclei[i - 1];
      return [
        cifra(n.voci),
        cifra(n.indicatori),
        cifra(n.riconosce),
        cifra(n.legge),
        cifra(n.giudica),
        cifra(n.controlla),
        cifra(n.totale),
        prima ? `x${cifra(n.totale / prima.totale)} (voci x${cifra(n.voci / prima.voci)})` : "",
        cifra(n.heapMB),
      ];
    }),
  );
}

function tempi(interi: Misure["interi"]): string {
  return tabella(
    ["voci", "lettura", "nucleo", "office.js", "host", "ricalcolo", "scrittura", "totale", "nucleo %"],
    interi.map((i) => [
      cifra(i.voci),
      cifra(i.lettura),
      cifra(i.nucleo),
      cifra(i.officeJs),
      cifra(i.host),
      cifra(i.ricalcolo),
      cifra(i.scrittura),
      cifra(i.totale),
      `${cifra((100 * i.nucleo) / i.totale)} %`,
    ]),
  );
}

function traffico(interi: Misure["interi"]): string {
  return tabella(
    [
      "voci",
      "sync",
      "MB inviati",
      "richiesta più grande MB",
      "risposta più grande MB",
      "heap MB",
      "memoria MB",
    ],
    interi.map((i) => [
      cifra(i.voci),
      cifra(i.sync),
      cifra(i.byteTotali / 1e6),
      cifra(i.byteMassimi / 1e6),
      cifra(i.rispostaMassima / 1e6),
      cifra(i.heapMB),
      cifra(i.memoriaMB),
    ]),
  );
}

const due = (n: number): string => n.toLocaleString("it-IT", { maximumFractionDigits: 2 });

/** The ratio with the host's recalculation taken away, as the whole job's own run measured it; null without that run. */
function senzaRicalcolo(c: Confronto, interi: Misure["interi"]): number | null {
  const intero = interi.find((i) => i.voci === c.voci);
  return intero ? (c.nostro.cpu - intero.ricalcolo) / c.suo.cpu : null;
}

function fianco({ confronti, interi }: Misure): string {
  return tabella(
    [
      "voci",
      "coppie",
      "Referto s",
      "openpyxl s",
      "rapporto",
      "senza ricalcoli",
      "Referto MB",
      "openpyxl MB",
      "LibreOffice ricalcola s",
    ],
    confronti.map((c) => [
      cifra(c.voci),
      cifra(c.coppie),
      cifra(c.nostro.cpu / 1000),
      cifra(c.suo.cpu / 1000),
      due(c.rapporto),
      due(senzaRicalcolo(c, interi) ?? NaN),
      cifra(c.nostro.memoriaMB),
      cifra(c.suo.memoriaMB),
      c.libreOffice === null ? "assente" : cifra(c.libreOffice / 1000),
    ]),
  );
}

/** What the ratio says, in words that follow the figures. */
function giudizio({ confronti, interi }: Misure): string {
  const ultimo = confronti.find((c) => c.voci === 30_000) ?? confronti.at(-1);
  const suo = interi.find((i) => i.voci === ultimo?.voci);
  if (!ultimo || !suo) return "";
  const quanto = due(ultimo.rapporto);
  const senza = due(senzaRicalcolo(ultimo, interi) ?? NaN);
  const quota = cifra((100 * suo.nucleo) / suo.totale);
  const meta =
    ultimo.rapporto <= 0.5
      ? "L'obiettivo (al più la metà) è raggiunto."
      : "L'obiettivo (al più la metà) **non è raggiunto**.";
  return `A ${cifra(ultimo.voci)} voci tutto il lavoro costa ${quanto} volte lo script openpyxl, ricalcolo dell'host compreso; ${senza} volte tolti i ricalcoli: lo script non ricalcola mai. ${meta} Il nucleo è il ${quota} % del lavoro (obiettivo: al più il 10 %). Lo script scrive le formule senza calcolarle: chi apre il suo file con un lettore che non calcola vede celle vuote; il nostro file porta i risultati, e il loro costo è nella colonna «ricalcolo». Nell'uso vero l'host è Excel, che non costa tempo nostro: al componente restano «nucleo» e «office.js».`;
}

function primaVista({ modello, referto, primaVista: v }: Riquadro): string {
  const riga = (cosa: string, suo: number, nostro: number, rapporto: number): readonly string[] => [
    cosa,
    cifra(suo),
    cifra(nostro),
    due(rapporto),
  ];
  const [suo, nostro] = [modello.compresso / 1000, referto.compresso / 1000];
  return tabella(
    ["", "modello di Microsoft", "Referto", "rapporto"],
    [
      riga("prima parte dello script, kB compressi", suo, nostro, nostro / suo),
      riga("testata e pulsante in vista, ms", v.modello, v.disegnata.ms, v.disegnata.rapporto),
      riga("prima vista utile, ms", v.modello, v.letta.ms, v.letta.rapporto),
    ],
  );
}

function riquadro(r: Riquadro): string {
  return `Accanto al modello React di Microsoft (riscritto nella stessa forma), costruito allo stesso modo e aperto in Chromium sul vero office.js, con l'host in un altro filo come Excel è un altro processo; aperture alternate, mediane di ${cifra(r.primaVista.volte)} coppie. Il modello è utile quando c'è il suo pulsante; Referto quando, letta la cartella d'esempio, dice che tabelle ha trovato.

${primaVista(r)}

Lo script pesa ${cifra(r.referto.totale / 1000)} kB con tutte le parti. Da «Genera referto» al verdetto in vista, tempo d'orologio, e quanto il riquadro resta fermo intanto (obiettivo: nessun compito oltre 50 ms):

${tabella(
  ["voci", "durata s", "compito più lungo ms", "compiti oltre 50 ms", "fermo in tutto ms"],
  r.generazioni.map((g) => [
    cifra(g.voci),
    cifra(g.durata / 1000),
    cifra(g.compitoMassimo),
    cifra(g.compitiLunghi),
    cifra(g.fermo),
  ]),
)}`;
}

export function toPagina(m: Misure): string {
  const macchina = `${cpus().length} processori, ${cifra(totalmem() / 1024 ** 3)} GB di memoria, Node ${process.version}, carico medio ${cifra(loadavg()[0] ?? 0)}`;
  return `# Misure

Pagina scritta da \`npm run bench\` il ${new Date().toISOString().slice(0, 10)}. Macchina: ${macchina}.

I tempi sono di processore (millisecondi dove non è detto altro): su una macchina con altro lavoro dicono più dell'orologio. I comuni sono inventati, sempre gli stessi, con un indicatore ogni dieci voci. Nessuna prova fallisce per un tempo.

Per ripetere: \`npm run bench\` (serve Chromium). Con \`-- --tutto\` anche 100.000 voci; \`-- --coppie N\` per quante coppie, \`-- --fino N\` per fermarsi prima.

## Il nucleo da solo

${nucleo(m.nuclei)}

Lo stesso su stampe a pagine, con sezioni, totali e intestazioni ripetute, senza obiettivi:

${nucleo(m.stampe)}

## Tutto il lavoro, da .xlsx a .xlsx, sull'host locale con il vero office.js

${tempi(m.interi)}

${traffico(m.interi)}

## Accanto a uno script openpyxl

Processi interi, coppie alternate, mediane: \`node\` sulla riga di comando riunita in un file da esbuild, e Python su \`test/misure/referto_openpyxl.py\`. La prova si ferma se totali ed esiti non sono uguali. Lo script scrive tabelle semplici, non le pagine del documento: il confronto gli è favorevole. «rapporto» è con tutto; «senza ricalcoli» toglie al nostro processo la colonna «ricalcolo» della tabella sopra, misurata in un'altra corsa. «LibreOffice ricalcola» apre il nostro file, lo ricalcola e lo salva.

${fianco(m)}

${giudizio(m)}

## Il riquadro

${riquadro(m.riquadro)}

Da sola, la parte di questa pagina: \`npx tsx test/misure/riquadro.ts\`. Quanto dura un clic su un rilievo quando sono 20.000, in Chromium, lo dice \`npx tsx test/misure/clic.ts\`.

## Dall'apertura a «Si può firmare»

Contati in Chromium da \`npx tsx test/misure/tasti.ts FILE…\`: clic, tasti e campi scritti (un motivo, un nome, una data valgono un campo ciascuno). Obiettivo: al più 1 clic e 3 tasti per rilievo. Prima della coda l'esempio chiedeva 12 clic e 6 campi.

| cartella                                     | punti da sistemare | clic | tasti | campi |
| -------------------------------------------- | -----------------: | ---: | ----: | ----: |
| esempio, al 30/06/2023                       |                  3 |    1 |     7 |     3 |
| una cartella vera, data scritta: 31/12/2023  |                 38 |    2 |     6 |     3 |
| la stessa come la stampa il gestionale       |          4, 2 parti |    1 |     9 |     4 |

## Che cosa non è misurato

Excel vero; la griglia della pagina dimostrativa (\`npx tsx test/demo/misura.ts\`); reti lente; il giro delle schede (\`npx tsx test/misure/schede.ts\`). Lo script openpyxl giudica solo le forme dei comuni generati, scrive sei fogli e non ha sintesi con grafici, note, punto di ripristino, collegamenti per ogni cella né altezze di riga.
`;
}
