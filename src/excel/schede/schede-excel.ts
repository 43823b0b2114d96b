/** The schede in the shared workbook, as the use cases ask for them. */
import type { ConSchede, PortaSchede } from "../../app/porte/porta-schede";
import { scriviAccettati, scriviRifiutate } from "./accettati";
import { cartellaDi } from "../cartella-excel";
import { esegui } from "../comune/esegui";
import { leggiSchede, loadPresenti, type Presente } from "./schede-presenti";
import { scriviSchede, togliSchede } from "./scrivi-schede";

export const conSchede: ConSchede = (lavoro, insieme) =>
  esegui((context) => lavoro({ ...cartellaDi(context), ...schedeDi(context) }), insieme !== undefined);

function schedeDi(context: Excel.RequestContext): PortaSchede {
  let note: readonly Presente[] = [];
  return {
    leggiSchede: async () => {
      const presenti = await loadPresenti(context);
      note = presenti.schede;
      return leggiSchede(context, presenti);
    },
    scriviSchede: (fogli, lette, avanza) => scriviSchede(context, fogli, lette, note, avanza),
    togliSchede: (fogli) => togliSchede(context, fogli),
    scriviAccettati: (scritture, ricorda) => scriviAccettati(context, scritture, ricorda),
    scriviRifiutate: (righe, esito) => scriviRifiutate(context, righe, esito),
  };
}
