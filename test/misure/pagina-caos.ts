/** The page of `npm run caos`: one line for each part and use case; a part that was not run keeps its older lines. */
import { LIMITE_MB } from "./processo-a-caso";

export interface Conto {
  readonly parte: string;
  readonly caso: string;
  readonly corse: number;
  readonly rotte: readonly string[];
  readonly nota: string;
}

const TESTA = `# Prove di guasto

Pagina scritta da \`npm run caos\`: ogni riga dice il giorno in cui la parte è stata provata l'ultima volta. Per ripetere una
parte sola: \`npm run caos -- guasti\` (o \`azioni\`, \`doppi\`, \`altrove\`, \`rifiuti\`, \`fermate\`, \`coautore\`, \`testi\`, \`griglie\`, \`registro\`, \`file\`, \`contenitori\`, \`bombe\`,
\`segni-altrui\`, \`ostili\`), un caso solo: \`npm run caos -- guasti genera\`. Di \`azioni\` la nota dice quali sono state provate: un'azione su
dieci, o i tratti scritti, dove sono più di duemila; tutte altrove. \`-- azioni passo 1\` le prova tutte; con \`da N fino N esiti FILE\` a
tratti, che si sommano e riprendono da dove erano. Dove due guasti lasciano la stessa cartella si preme di nuovo una volta sola.

Dopo ogni guasto si chiede: i fogli di origine sono quelli di prima, o con la modifica accettata; i fogli nostri sono i
vecchi o i nuovi, interi, o dicono di non esserlo; le protezioni sono le stesse; premendo di nuovo tutto è come in un
giorno buono. \`doppi\` è un secondo guasto mentre si rimette tutto a posto, in dodici punti per ogni richiesta; \`altrove\` un'altra
cartella in primo piano, per una richiesta o fino alla fine; \`rifiuti\` ciò che Excel in qualche versione rifiuta sempre: togliere
una protezione, aggiungere un nome, bloccare righe, i grafici, la parte XML. \`fermate\` è l'annullamento di chi usa il riquadro, che si può chiedere solo mentre il referto si scrive. Con un
altro autore al lavoro il referto e le schede hanno le cifre di uno dei due momenti, o il lavoro è rifiutato; quello che
l'altro scrive in una scheda o nell'origine resta, e una risposta va nella sua cella o non va.

Su ogni griglia si chiede la legge del registro: ogni cella in una classe sola, lette quelle che il dominio tiene, nessuna cifra
perduta senza dirlo. \`registro\` sono cartelle inventate come quelle degli uffici, lette com'è giusto, poi rimescolate
(\`test/supporto/batteria\`).

Testi, griglie e file fatti a caso, ognuno in un processo suo: nessun errore che non sia un rifiuto detto, nessuna attesa senza
fine, e mai più di ${LIMITE_MB} MB di memoria: circa 250 per il programma, 256 per il file più grande che si apre, un quarto in
più. \`bombe\` sono file da 640 MB compressi in meno di uno, che dicono quanto sono grandi o mentono: devono essere rifiutati
senza passare il limite. \`contenitori\` cambia la struttura dello zip, le parti e le relazioni. \`segni-altrui\` mette nomi,
parole e stati nostri dove capita, fa una cosa sola, e chiede che ogni foglio non scritto da noi sia com'era, parte per parte. \`ostili\` sono file piccoli che
chiedono molto (parti sovrapposte, milioni di celle, di testi, di stili, di relazioni): ognuno al più 3 secondi, e in tutto non più
di 100 MB sopra \`niente\`, la corsa che non fa nulla.

| parte | caso | prove | fallite | note | giorno |
| --- | --- | ---: | ---: | --- | --- |
`;

const RIGA = /^\| (\S+) +\| ([^|]+?) +\|/;

/** The line of a part and a use case: `guasti genera`. */
export type Riga = `${string} ${string}`;

/** `vecchia`: the page as it was; "" where there is none. `ordine`: the lines there may be; any other goes. */
export function scriviPagina(
  vecchia: string,
  conti: readonly Conto[],
  ordine: readonly Riga[],
  giorno: string,
): string {
  const righe = new Map<string, string>();
  for (const riga of vecchia.split("\n")) {
    const m = RIGA.exec(riga);
    if (m) righe.set(`${m[1] ?? ""} ${m[2] ?? ""}`, riga);
  }
  for (const c of conti)
    righe.set(
      `${c.parte} ${c.caso}`,
      `| ${c.parte} | ${c.caso} | ${c.corse.toLocaleString("it-IT")} | ${c.rotte.length} | ${c.nota} | ${giorno} |`,
    );
  return `${TESTA}${ordine.flatMap((r) => righe.get(r) ?? []).join("\n")}\n`;
}
