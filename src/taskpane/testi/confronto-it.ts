import type { TestiConfronto } from "./confronto";
import { formati } from "./testi";

const { data, numero } = formati("it-IT");
const conta = (n: number, uno: string, molti: string): string => `${numero(n)} ${n === 1 ? uno : molti}`;

export const CONFRONTO_IT: TestiConfronto = {
  scegli: "Confronta con un altro file…",
  cambia: "Scegli un altro file…",
  perche:
    "La cartella al 30 giugno, o dell’anno prima. Si legge qui: non viene modificata né inviata, e Referto non la ricorda.",
  leggo: (nome) => `Leggo «${nome}»…`,
  al: (nome, d) => `«${nome}», situazione al ${data(d)}`,
  letto: ({ fogli, celle, nonLette }) =>
    nonLette === 0
      ? `Letto tutto: ${conta(fogli, "foglio", "fogli")}, ${conta(celle, "cella", "celle")}.`
      : `${conta(nonLette, "cella non letta", "celle non lette")} su ${numero(celle)}.`,
  suo: "Da solo direbbe:",
  userai: "Il prossimo referto sarà a confronto con questo file.",
  nonPrima: (d, r) =>
    `Non si può confrontare: il file è al ${data(d)}, il referto al ${data(r)}. Serve una situazione di prima.`,
  senzaData: (nome) => `«${nome}» non dice a quale data è. Finché manca, il referto non lo usa.`,
  data: "Data del file",
  dataErrata: "Scrivere un giorno, come 30/06/2023.",
  usa: "Usa questa data",
  nonLetto: (nome) => `«${nome}» non si usa.`,
  togli: "Togli il confronto",
};
