/** The page of `npm run caos`: one line for each part and use case; a part that was not run keeps its older lines. */
export interface Conto {
  readonly parte: string;
  readonly caso: string;
  readonly corse: number;
  readonly rotte: readonly string[];
  readonly nota: string;
}

const TESTA = `# Prove di guasto

Pagina scritta da \`npm run caos\`: ogni riga dice il giorno in cui la parte è stata provata l'ultima volta. Per ripetere una
parte sola: \`npm run caos -- guasti\` (o \`azioni\`, \`fermate\`, \`coautore\`, \`testi\`, \`griglie\`, \`file\`); \`-- azioni passo 1\`
prova ogni azione.

Dopo ogni guasto si chiede: i fogli di origine sono quelli di prima, o con la modifica accettata; i fogli nostri sono i
vecchi o i nuovi, interi, o dicono di non esserlo; le protezioni sono le stesse; premendo di nuovo tutto è come in un
giorno buono. Con un altro autore al lavoro, il referto ha le cifre di uno dei due momenti, o il lavoro è rifiutato.

| parte | caso | prove | fallite | note | giorno |
| --- | --- | ---: | ---: | --- | --- |
`;

const RIGA = /^\| (\S+) +\| ([^|]+?) +\|/;

/** `vecchia`: the page as it was; "" where there is none. */
export function scriviPagina(vecchia: string, conti: readonly Conto[], giorno: string): string {
  const righe = new Map<string, string>();
  for (const riga of vecchia.split("\n")) {
    const m = RIGA.exec(riga);
    if (m && m[1] !== "parte" && !/^-+$/.test(m[1] ?? "")) righe.set(`${m[1] ?? ""} ${m[2] ?? ""}`, riga);
  }
  for (const c of conti)
    righe.set(
      `${c.parte} ${c.caso}`,
      `| ${c.parte} | ${c.caso} | ${c.corse.toLocaleString("it-IT")} | ${c.rotte.length} | ${c.nota} | ${giorno} |`,
    );
  return `${TESTA}${[...righe.values()].join("\n")}\n`;
}
