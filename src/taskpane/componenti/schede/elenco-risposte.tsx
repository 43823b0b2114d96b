/** The answers that came back, by responsabile: each beside what the source holds, to be ticked or left. */
import { Body1, Caption1, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RispostaRaccolta as Risposta } from "../../../app/schede/sollecita";
import { righeRisposte } from "../../righe-elenco";
import { isModificata, isSceglibile } from "../../stato-schede";
import { Spunta } from "../parti/campi-in-attesa";
import { useTesti } from "../parti/contesto-testi";
import { ElencoVirtuale } from "../parti/elenco-virtuale";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useStiliVoce } from "../parti/stili-voce";
import { useParoleGiro } from "./parole-giro";

interface Proprieta extends Pick<ProprietaVista, "azioni"> {
  readonly risposte: readonly Risposta[];
  /** Those that the source says already are shown too. */
  readonly invariati: boolean;
  readonly scelte: ReadonlySet<Risposta>;
  readonly occupato: boolean;
  readonly scegli: (risposta: Risposta, si: boolean) => void;
}

export function ElencoRisposte({ risposte, invariati, scelte, occupato, scegli, azioni }: Proprieta) {
  const voce = useStiliVoce();
  const testi = useTesti();
  const giro = useParoleGiro();
  const [aperta, setAperta] = useState<string | null>(null);
  const righe = useMemo(() => righeRisposte(risposte, invariati), [risposte, invariati]);
  if (righe.length === 0) return null;
  return (
    <ElencoVirtuale<Risposta>
      etichetta={giro.risposte}
      righe={righe}
      aperto={aperta}
      apri={(chiave, r) => {
        setAperta(chiave);
        if (r.attuale.posizione) void azioni.vaiA(r.attuale.posizione);
      }}
      spazio={(r) => {
        if (!occupato && isSceglibile(r)) scegli(r, !scelte.has(r));
      }}
      disegna={(r, _, corrente) => (
        <div
          className={mergeClasses(
            voce.voce,
            r.stato === "illeggibile" && voce.errore,
            r.stato === "conflitto" && voce.avviso,
          )}
        >
          <Riga
            risposta={r}
            scelta={scelte.has(r)}
            occupato={occupato}
            corrente={corrente}
            scegli={(si) => {
              scegli(r, si);
            }}
          />
          <Caption1 className={voce.secondo}>{giro.daChi(r.chi, r.quando, r.origine)}</Caption1>
          {r.stato !== "nuovo" && (
            <Caption1 className={voce.secondo}>
              {testi.campo(r.campo)}: {r.spiegazione[testi.lingua]}
            </Caption1>
          )}
        </div>
      )}
    />
  );
}

interface ProprietaRiga {
  readonly risposta: Risposta;
  readonly scelta: boolean;
  readonly occupato: boolean;
  readonly corrente: boolean;
  readonly scegli: (si: boolean) => void;
}

function Riga({ risposta: r, scelta, occupato, corrente, scegli }: ProprietaRiga) {
  const testi = useTesti();
  const giro = useParoleGiro();
  const detto = `${isModificata(r) ? giro.modificato : giro.stati[r.stato]}: ${r.indicatore}, ${testi.campo(r.campo)}: ${giro.cambia(r.prima || testi.vuoto, r.dopo || testi.vuoto)}`;
  if (!isSceglibile(r)) return <Body1>{detto}</Body1>;
  return (
    <Spunta
      occupato={occupato}
      etichetta={detto}
      acceso={scelta}
      cambia={scegli}
      // One stop of Tab for the row where one is: the arrows lead to the others.
      tabIndex={corrente ? 0 : -1}
    />
  );
}
