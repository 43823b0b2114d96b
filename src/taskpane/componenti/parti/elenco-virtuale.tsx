/**
 * A long list of which only what is in sight is drawn. Arrow keys, PageUp/PageDown, Home and End walk it (one tab stop:
 * the row they left); Enter or a click opens a row. A grid for who cannot see it: a row may hold buttons.
 * Source: www.w3.org/WAI/ARIA/apg/patterns/grid
 */
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { prossima, type RigaElenco } from "../../righe-elenco";
import { useCorpo } from "./contesto-corpo";

const useStyles = makeStyles({
  elenco: { position: "relative", width: "100%" },
  riga: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "100%",
    boxSizing: "border-box",
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  voce: { cursor: "pointer" },
});

/** Pixels, before a row is measured. */
const ALTEZZA = 84;
const TASTI: ReadonlySet<string> = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"]);

export interface ProprietaElenco<T> {
  readonly etichetta: string;
  readonly righe: readonly RigaElenco<T>[];
  /** The key of the row that is open. */
  readonly aperto: string | null;
  readonly apri: (chiave: string, voce: T) => void;
  /** What Space does on a row. */
  readonly spazio?: (voce: T) => void;
  /** What stands under the heading of a group: what may be done of all its rows. */
  readonly sottoTitolo?: (voci: readonly T[], titolo: string) => ReactNode;
  /** `corrente`: it is the row where Tab stops. */
  readonly disegna: (voce: T, aperta: boolean, corrente: boolean) => ReactNode;
}

export function ElencoVirtuale<T>({
  etichetta,
  righe,
  aperto,
  apri,
  spazio,
  sottoTitolo,
  disegna,
}: ProprietaElenco<T>) {
  const stili = useStyles();
  const corpo = useCorpo();
  const elenco = useRef<HTMLDivElement>(null);
  const [inizio, setInizio] = useState(0);
  const [attiva, setAttiva] = useState(() => righe.findIndex((r) => r.chiave === aperto));
  const [daMettere, setDaMettere] = useState(false);
  const prima = prossima(righe, -1, "Home");
  const corrente = righe[attiva]?.tipo === "voce" ? attiva : prima;

  // How far below the top of what scrolls the list begins: what stands above it may grow.
  useLayoutEffect(() => {
    const sopra = corpo.current?.children;
    const misura = new ResizeObserver(() => {
      setInizio(elenco.current?.offsetTop ?? 0);
    });
    for (const figlio of sopra ?? []) misura.observe(figlio);
    return () => {
      misura.disconnect();
    };
  }, [corpo]);

  const virtuale = useVirtualizer({
    count: righe.length,
    getScrollElement: () => corpo.current,
    estimateSize: (i) => (righe[i]?.tipo === "gruppo" ? 28 : ALTEZZA),
    getItemKey: (i) => righe[i]?.chiave ?? i,
    overscan: 4,
    scrollMargin: inizio,
    initialRect: { width: 320, height: 480 },
    // The row with the focus is never taken away under the user's hands.
    rangeExtractor: (parte) => {
      const visibili = defaultRangeExtractor(parte);
      return corrente < 0 || visibili.includes(corrente)
        ? visibili
        : [...visibili, corrente].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (!daMettere) return;
    const riga = elenco.current?.querySelector<HTMLElement>(`[data-index="${corrente}"]`);
    if (!riga) return;
    riga.focus({ preventScroll: true });
    setDaMettere(false);
  }, [daMettere, corrente]);

  const premi = (e: KeyboardEvent<HTMLDivElement>, indice: number, riga: RigaElenco<T>): void => {
    // A key pressed in a field or on a button of the row is theirs.
    if (e.target !== e.currentTarget) return;
    if (TASTI.has(e.key)) {
      e.preventDefault();
      const nuova = prossima(righe, indice, e.key);
      setAttiva(nuova);
      setDaMettere(true);
      virtuale.scrollToIndex(nuova);
    } else if (e.key === "Enter" && riga.tipo === "voce") {
      e.preventDefault();
      apri(riga.chiave, riga.voce);
    } else if (e.key === " " && riga.tipo === "voce" && spazio) {
      e.preventDefault();
      spazio(riga.voce);
    }
  };

  return (
    <div
      ref={elenco}
      role="grid"
      aria-label={etichetta}
      aria-rowcount={righe.length}
      className={stili.elenco}
      style={{ height: `${virtuale.getTotalSize()}px` }}
    >
      {virtuale.getVirtualItems().map(({ index, key, start }) => {
        const riga = righe[index];
        if (!riga) return null;
        const posto = { transform: `translateY(${start - inizio}px)` };
        if (riga.tipo === "gruppo") {
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 1}
              className={stili.riga}
              style={posto}
              data-index={index}
              ref={virtuale.measureElement}
            >
              <Caption1 role="rowheader">
                <strong>{riga.titolo}</strong> ({riga.voci.length})
              </Caption1>
              {sottoTitolo && <div role="gridcell">{sottoTitolo(riga.voci, riga.titolo)}</div>}
            </div>
          );
        }
        const aperta = riga.chiave === aperto;
        return (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 1}
            aria-selected={aperta}
            tabIndex={index === corrente ? 0 : -1}
            className={`${stili.riga} ${stili.voce}`}
            style={posto}
            data-index={index}
            ref={virtuale.measureElement}
            onFocus={() => {
              setAttiva(index);
            }}
            onKeyDown={(e) => {
              premi(e, index, riga);
            }}
            onClick={(e) => {
              if (e.target instanceof Element && e.target.closest("button, input, label")) return;
              apri(riga.chiave, riga.voce);
            }}
          >
            <div role="gridcell">{disegna(riga.voce, aperta, index === corrente)}</div>
          </div>
        );
      })}
    </div>
  );
}
