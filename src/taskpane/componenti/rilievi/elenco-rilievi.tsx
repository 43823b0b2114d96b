/** Every finding under the groups and filters that the user chooses; what may be done of each, and of a group. */
import {
  Body1,
  Caption1,
  makeStyles,
  mergeClasses,
  Select,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { RilievoMostrato } from "../../../app/vista/mostra";
import { chiaveDi, chiaveRiparazione } from "../../../app/giudizio/riparazione";
import { GRAVITA } from "../../../base/rilievo";
import type { RefertoFatto } from "../../referto-fatto";
import { righeRilievi } from "../../righe-elenco";
import { PER_RILIEVI, type SceltaRilievi } from "../../scelte";
import { isFermo, mira } from "../../viste";
import { AccettaGruppo } from "./accetta-gruppo";
import { AccettaRilievo } from "./accetta-rilievo";
import { useTesti } from "../parti/contesto-testi";
import { CorrezioneDelRilievo } from "./correzioni-sicure";
import { ElencoConRicerca } from "../parti/elenco-con-ricerca";
import type { ProprietaVista } from "../parti/proprieta-vista";
import { useStiliVoce } from "../parti/stili-voce";

const useStyles = makeStyles({
  filtri: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface ProprietaRilievi extends ProprietaVista {
  readonly referto: RefertoFatto;
  readonly scelta: SceltaRilievi;
  readonly cambia: (scelta: Partial<SceltaRilievi>) => void;
}

export function ElencoRilievi({ referto, scelta, cambia, ...vista }: ProprietaRilievi) {
  const { stato, azioni } = vista;
  const fermo = isFermo(stato.lavoro);
  const chiAccetta = stato.riconosciuto?.memoria.chiAccetta ?? "";
  const decidi = (correzione: Correzione) => void azioni.decidi(correzione);
  const stili = useStyles();
  const voce = useStiliVoce();
  const testi = useTesti();
  const { per, gravita, cerca } = scelta;
  const righe = useMemo(
    () =>
      righeRilievi(
        referto,
        { per, gravita, cerca, aperto: null },
        {
          ...testi.gruppi,
          gravita: testi.gravitaMolti,
          senzaResponsabile: testi.senzaResponsabile,
          accettati: testi.accettati,
        },
        testi.lingua,
      ),
    [referto, per, gravita, cerca, testi],
  );
  const riparazioni = useMemo(
    () => new Map(referto.riparazioni.map((r) => [chiaveDi(r), r])),
    [referto.riparazioni],
  );
  return (
    <ElencoConRicerca<RilievoMostrato>
      etichetta={testi.daVedere}
      righe={righe}
      totale={referto.rilievi.length}
      cerca={cerca}
      etichettaCerca={testi.cercaRilievi}
      cambiaCerca={(parole) => {
        cambia({ cerca: parole });
      }}
      sopra={
        <div className={stili.filtri} role="group" aria-label={testi.filtraGravita}>
          {GRAVITA.map((g) => (
            <ToggleButton
              key={g}
              size="small"
              shape="circular"
              checked={gravita.includes(g)}
              onClick={() => {
                cambia({ gravita: gravita.includes(g) ? gravita.filter((x) => x !== g) : [...gravita, g] });
              }}
            >
              {testi.gravitaMolti[g]} ({testi.numero(referto.aperti[g])})
            </ToggleButton>
          ))}
        </div>
      }
      sotto={
        <Select
          size="small"
          aria-label={testi.raggruppa}
          value={per}
          onChange={(_, { value }) => {
            cambia({ per: PER_RILIEVI.find((p) => p === value) ?? "gravita" });
          }}
        >
          {PER_RILIEVI.map((p) => (
            <option key={p} value={p}>
              {testi.perRilievi[p]}
            </option>
          ))}
        </Select>
      }
      aperto={scelta.aperto}
      apri={(chiave, r) => {
        cambia({ aperto: chiave });
        const dove = mira(r);
        if (dove) void azioni.vaiA(dove);
      }}
      {...(per === "codice" || per === "responsabile"
        ? {
            sottoTitolo: (voci, titolo) => (
              <AccettaGruppo titolo={titolo} rilievi={voci} chi={chiAccetta} fermo={fermo} decidi={decidi} />
            ),
          }
        : {})}
      disegna={(r, aperta) => (
        <div className={mergeClasses(voce.voce, voce[r.gravita])}>
          <div className={voce.testa}>
            <Caption1>
              <strong>{testi.gravita[r.gravita]}</strong> {r.codice}
            </Caption1>
            {r.foglio !== null && <Caption1 className={voce.dove}>{testi.cella(r.foglio, r.cella)}</Caption1>}
          </div>
          <Body1 className={aperta ? undefined : voce.breve}>{r.frase[testi.lingua].messaggio}</Body1>
          {aperta && (
            <>
              <Caption1 className={voce.secondo}>{r.frase[testi.lingua].suggerimento}</Caption1>
              {r.guarda && (
                <Caption1 className={voce.secondo}>
                  {testi.perche}: {r.guarda[testi.lingua]}.
                </Caption1>
              )}
              <CorrezioneDelRilievo riparazione={riparazioni.get(chiaveRiparazione(r))} {...vista} />
            </>
          )}
          {(aperta || r.accettato) && (
            <AccettaRilievo rilievo={r} chi={chiAccetta} fermo={fermo} decidi={decidi} />
          )}
        </div>
      )}
    />
  );
}
