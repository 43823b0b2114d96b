/**
 * Of what it is said that it is done, as data: words that name a part, a step on the way, another thing or another time. Where
 * the indicator itself does not name them, what they are said of is not known to be what was asked for.
 */
import { DI_UNA_PARTE_O_PASSO } from "./parole-esito";

/** How they begin. */
export const PASSI = new RegExp(
  `^(?:${DI_UNA_PARTE_O_PASSO}|istruttor|progettaz|fattibil|studi[o]?$|gara$|gare$|band[oi]$|avvis[oi]$|parer[ei]$|richiest|istanz|domand|sollecit|diffid|prorog|revoc|sospension|rettific|contenzios|tentativ|accord|intes[ae]|indirizz|raccolt|prepara|propedeut|intermedi|parzial|precedent|scors[oaie]|passat|pregress|iter$|preventiv|possibil|salv[oaie]|esecutiv|autorizz|finanziament|affidament|aggiudicaz|individuaz|selezion|capitolat|mancat|divers|altr[oaie]|maggior|minor|poch|molt|singol|due$|tre$|quattro$|cinque$|sei$|sette$|otto$|nove$|dieci$|dodici$|venti$|varian|variazion|ipotes|prov[ae]$|test$|pilota|campion|moduli?$)`,
  "u",
);

/** Of which there may be several: so many of them may be a part. */
export const DI_PIU =
  /^(?:edizion|sed[ei]$|pless|scuol|uffici|lott|frazion|quartier|settor|servizi|comun[ei]$|mes[ei]$|giorn|gg$|ore$|moduli?$|person|dipendent|impiant|edific|strutt|aree?$|serv)/u;

/** Words that begin something else than what is done. */
export const CHIUSE: ReadonlySet<string> = new Set(
  "che cui chi quale quali quando dove come poi quindi dopo fino sino verso contro oltre tra fra se perché poiché affinché nonché né ne ci vi".split(
    " ",
  ),
);

/** What a preposition makes of the noun after it: `di` says whose, `a` to whom; any other where, by whom, for whom. */
export const DI = /^(?:di|d'|del|dello|della|dell'|dei|degli|delle)$/;
export const A = /^(?:a|ad|al|allo|alla|all'|ai|agli|alle)$/;
export const ALTRE_PREPOSIZIONI =
  /^(?:da|dal|dallo|dalla|dall'|dai|dagli|dalle|in|nel|nello|nella|nell'|nei|negli|nelle|con|col|per|su|sul|sullo|sulla|sull'|sui|sugli|sulle|tramite|mediante|presso|tra|fra)$/;
export const ARTICOLI = /^(?:il|lo|la|l'|i|gli|le)$/;

/** Numbers in words, beside their figure: "20 (venti)". */
export const NUMERI_A_PAROLE =
  /^(?:zero|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|(?:un|do|tre|quattor|quin|se)dici|dicia\p{L}+|dieci|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant|cent|duecent|mill)\p{L}*)$/u;

/** After a figure: how it was counted, which changes nothing of it. */
export const DI_MISURA =
  /^(?:n|nr|num|circa|ca|complessiv[oaie]|complessivamente|total[ei]|totale|medi[oaie]|media|mediamente|annu[oaie]|annual[ei]|annualmente|lavorativ[ei]|solari|naturali|consecutiv[ei]|max|massim[oaie]|minim[oaie]|min|almeno|meno|più|piu'?|oltre|superiore|inferiore|maggiore|punti|punto|percentual[ei]|unità|volte|pari|mila|milion[ei]|mln|miliard[oi]|mld|migliaia|mensil[ei]|trimestral[ei]|semestral[ei]|settimanal[ei]|nuov[oaie]|divers[ei]|distint[ei]|cadauno|ciascun[oa]|ogni)$/u;

/** Of what a share is, where the indicator does not name it: all of what comes in, or of those whom it concerns. */
export const CONTATE =
  /^(?:istanz|richiest|pratic|domand|casi?$|caso$|att[oi]$|procediment|utent|alunn|segnalazion|fattur|pagament|dipendent|personal|partecipant|cittadin|intervent|total|document|contribuent|famigli|contratt|determin|deliber|verbal|reclam|aventi|iscritt|strutt|uffic|settor|dirigent|comun[ei]$|addett|bambin|studen|posti|somm|import|previsti|programmati)/u;
