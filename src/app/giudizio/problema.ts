/** Why a workbook cannot become a referto as it is: what was looked for, and what to do. One clear line in Italian. */
import { formatData, type DataIso } from "../../base/data";
import type { MotivoImmagine } from "../../base/immagine";
import { MOTIVO_MINIMO, type DifettoAccettazione } from "../../controlli/accettazione";
import type { PercheNonFirma } from "../../controlli/firma";
import { SCELTE_LIMITATE, type SceltaLimitata } from "../../controlli/scelte-limitate";
import type { NonLetto } from "../../tracciati/recognise";
import type { NomiDoppi } from "./nomi-doppi";

export type Problema =
  | { readonly tipo: "nessuna-tabella"; readonly nonLetti: readonly NonLetto[] }
  | { readonly tipo: "data-assente" }
  | { readonly tipo: "memoria-rovinata" }
  | { readonly tipo: "confronto-dopo"; readonly nome: string; readonly data: DataIso }
  | { readonly tipo: "accettazione"; readonly difetto: DifettoAccettazione }
  | { readonly tipo: "fuori-limiti"; readonly scelta: SceltaLimitata }
  /** The referto is signed: what would write over it asks to withdraw first. */
  | { readonly tipo: "firmato"; readonly nome: string }
  | { readonly tipo: "non-firma"; readonly perche: PercheNonFirma }
  | { readonly tipo: "data-impossibile"; readonly valore: string }
  | { readonly tipo: "selezione"; readonly motivo: MotivoSelezione }
  | { readonly tipo: "stemma"; readonly motivo: MotivoImmagine }
  | { readonly tipo: "nomi-doppi"; readonly doppi: readonly NomiDoppi[] };

const STEMMA: Readonly<Record<MotivoImmagine, string>> = {
  vuota: "Il file dello stemma è vuoto o non si può leggere: sceglierne un altro, PNG o JPEG.",
  grande:
    "Il file dello stemma supera 1 MB: ridurre l'immagine (bastano 600 pixel di lato) e sceglierla di nuovo.",
  pixel:
    "L'immagine dello stemma ha troppi pixel: una volta aperta riempirebbe la memoria. Ridurla (bastano 600 pixel di lato) e sceglierla di nuovo.",
  formato:
    "Lo stemma deve essere un'immagine PNG o JPEG: salvarlo in uno di questi formati e sceglierlo di nuovo.",
  rovinata: "L'immagine dello stemma è rovinata o incompleta: salvarla di nuovo e sceglierla ancora.",
};

const ACCETTAZIONE: Readonly<Record<DifettoAccettazione, string>> = {
  "motivo-breve": `Il motivo è troppo breve: scriverne almeno ${MOTIVO_MINIMO} caratteri, che chi legge fra un anno capisca perché il rilievo è stato accettato.`,
  "nome-assente": "Manca il nome di chi accetta: scriverlo, resterà accanto al motivo.",
};

const FIRMA: Readonly<Record<PercheNonFirma, string>> = {
  chi: "Servono nome e ruolo di chi firma, o il nome di chi ritira, su una riga.",
  motivo: `Il motivo del ritiro è troppo breve: almeno ${MOTIVO_MINIMO} caratteri.`,
  verdetto: "Non si può firmare: resta qualcosa da sistemare o da guardare.",
  "da-aggiornare": "Prima di firmare aggiornare il referto e guardarlo: non dice più ciò che c’è adesso.",
  confronto:
    "Il file con cui confrontare non è quello del referto che si vede: sceglierlo di nuovo, o toglierlo e aggiornare il referto; poi firmare.",
  "senza-impronta":
    "La struttura della cartella è protetta: non si potrebbe vedere che cosa cambia dopo la firma. Toglierla e ripetere.",
  "gia-firmato": "Il referto è già firmato: ritirare prima quella firma.",
  "non-firmato": "Nessuna firma da ritirare.",
};

const elenco = new Intl.ListFormat("it");

/** Why a selection cannot be a table. */
export type MotivoSelezione = "non-unica" | "non-sorgente" | "vuota" | "senza-testata";

const SELEZIONE: Readonly<Record<MotivoSelezione, string>> = {
  "non-unica":
    "Serve una sola zona di celle di questa cartella: portarla in primo piano, selezionare la tabella con un unico intervallo, intestazioni comprese, e premere di nuovo.",
  "non-sorgente":
    "La selezione è in un foglio scritto da Referto, o in una sua copia: selezionare la tabella nel foglio di origine e premere di nuovo.",
  vuota:
    "Nella selezione non ci sono dati: selezionare la tabella, intestazioni comprese, e premere di nuovo.",
  "senza-testata":
    "La prima riga piena della selezione non ha intestazioni: comprendere nella selezione la riga con i nomi delle colonne e premere di nuovo.",
};

/** The line people read. */
export function spiegaProblema(p: Problema): string {
  switch (p.tipo) {
    case "confronto-dopo":
      return `Il confronto si fa con una situazione di prima: «${p.nome}» è al ${formatData(p.data)}. Scegliere un altro file, o un'altra data di riferimento.`;
    case "nessuna-tabella": {
      const letti = p.nonLetti.map((n) => `«${n.foglio}»: ${n.motivo.it}`).join("; ");
      return (
        "Nessuna tabella riconosciuta: servono le intestazioni di entrate (capitolo, previsione, accertato), " +
        "spese (capitolo, previsione, impegnato) o obiettivi (indicatore, target, raggiunto) su una riga." +
        (letti ? ` ${letti}.` : "") +
        " Controllare le intestazioni e riprovare."
      );
    }
    case "data-assente":
      return (
        "Manca la data di riferimento: nella cartella non c'è una dicitura come «alla data del 30 giugno 2023». " +
        "Indicarla nel riquadro, o con --data AAAA-MM-GG dalla riga di comando."
      );
    case "memoria-rovinata":
      return "Le scelte salvate in questa cartella non si leggono più e non vengono sovrascritte: per salvarne di nuove premere «Ricomincia da capo» nel riquadro.";
    case "accettazione":
      return ACCETTAZIONE[p.difetto];
    case "fuori-limiti": {
      const { nome, limite } = SCELTE_LIMITATE[p.scelta];
      return `Fuori dai limiti, ${nome.it}: ${limite.it}. Correggere e ripetere.`;
    }
    case "firmato":
      return `Il referto è firmato da ${p.nome}: non è stato riscritto. Per rifarlo ritirare la firma, con un motivo (parte Referto del riquadro).`;
    case "non-firma":
      return FIRMA[p.perche];
    case "data-impossibile":
      return `La data di riferimento «${p.valore}» non esiste o non è nella forma AAAA-MM-GG: correggerla.`;
    case "selezione":
      return SELEZIONE[p.motivo];
    case "stemma":
      return STEMMA[p.motivo];
    case "nomi-doppi": {
      const domande = p.doppi.map(
        ({ responsabili }) => `${elenco.format(responsabili.map((r) => `«${r}»`))} sono la stessa persona?`,
      );
      return `${domande.join(" ")} Avrebbero una scheda ciascuno: confermare i nomi (Obiettivi › Nomi), poi preparare.`;
    }
    default:
      return p satisfies never;
  }
}
