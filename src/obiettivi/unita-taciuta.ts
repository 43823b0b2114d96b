/** A unit that only the result bears: whether the indicator's wording says that this is what is measured. */
import type { IndicatoreLetto } from "./indicatore";
import { even } from "./testo";
import type { Raggiunto, Target } from "./valore";

const DI_TEMPO = "temp[oi]|durat|termin|ritard|attes|scadenz|anticip|tempestiv|rapidit|entro";
/** For each unit, how the words begin of what is measured in it. */
const PARLANO: Readonly<Record<string, string>> = {
  gg: `gg|giorn|${DI_TEMPO}`,
  ore: `or[ae](?!\\p{L})|h(?!\\p{L})|orari|${DI_TEMPO}`,
  minuti: `minut|${DI_TEMPO}`,
  settimane: `settiman|${DI_TEMPO}`,
  mesi: `mes[ei](?!\\p{L})|mensil|${DI_TEMPO}`,
  anni: `ann[oi](?!\\p{L})|et[àa](?!\\p{L})|${DI_TEMPO}`,
  "€": "€|euro|import|spes[ae]|cost[oi]|entrat|incass|riscoss|riscuot|gettit|valor|ammontar|somm|risparm|ricav|debit|credit|residu|fatturat|proventi|accertat|impegnat|recuper|finanziat|sponsor|investiment|tariff|canon|rett[ae]|pagat|liquidat|minor|maggior",
  km: "km|chilometr|lunghezz|strad|pist|rete|percors|condott|fibra",
  m: "m(?!\\p{L})|ml|metr|lunghezz|strad|pist|rete|marciapied|condott",
  mq: "mq|metri|superfic|are[ae](?!\\p{L})|spaz|verde|pavimentaz|asfalt",
  kg: "kg|chil|rifiut|peso|raccolt",
  t: "t(?!\\p{L})|tonn|rifiut|peso|raccolt|emission",
  mc: "mc|metri cub|acqua|volum|gas",
  kWh: "kwh|energi|consum|elettric",
};

/** True where the target bears no unit, the result does, and nothing says that it is the one that is meant. */
export function isUnitaTaciuta(
  target: Extract<Target, { tipo: "quantita" }>,
  { quantita }: Extract<Raggiunto, { tipo: "quantita" }>,
  { indicatore, unita }: IndicatoreLetto,
): boolean {
  const sua = quantita.unita;
  if (sua === null || target.quantita.unita !== null || target.quantita.percento || unita !== "")
    return false;
  const base = /di €$/.test(sua) ? "€" : sua;
  const parlano = PARLANO[base] ?? base.toLowerCase();
  const detto = even(indicatore);
  if (base === "€" && /^(?:n|nr|num|n°|numero)(?!\p{L})/u.test(detto)) return true;
  return !new RegExp(`(?<!\\p{L})(?:${parlano})`, "u").test(detto);
}
