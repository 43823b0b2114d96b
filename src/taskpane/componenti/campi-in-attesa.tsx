/** The fields that may have to wait, as attesa.ts says. */
import { Checkbox, makeStyles, mergeClasses, Select, Switch } from "@fluentui/react-components";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";

import { ID_ATTESA } from "./attesa";

const useStyles = makeStyles({
  ferma: { opacity: 0.6, "@media (forced-colors: active)": { opacity: 1, color: "GrayText" } },
});

/** A list must not even open; Tab goes on. */
const FERMO = {
  "aria-disabled": true,
  "aria-describedby": ID_ATTESA,
  onMouseDown: (e: MouseEvent) => {
    e.preventDefault();
  },
  onKeyDown: (e: KeyboardEvent) => {
    if (e.key !== "Tab") e.preventDefault();
  },
} as const;

const campo = (occupato: boolean): Partial<typeof FERMO> => (occupato ? FERMO : {});

interface Proprieta {
  readonly occupato: boolean;
}

interface ProprietaTendina extends Proprieta {
  readonly etichetta: string;
  readonly valore: string;
  readonly scegli: (valore: string) => void;
  readonly children: ReactNode;
}

export function Tendina({ occupato, etichetta, valore, scegli, children }: ProprietaTendina) {
  const stili = useStyles();
  return (
    <Select
      size="small"
      aria-label={etichetta}
      value={valore}
      className={mergeClasses(occupato && stili.ferma)}
      {...campo(occupato)}
      onChange={(_, { value }) => {
        if (!occupato) scegli(value);
      }}
    >
      {children}
    </Select>
  );
}

interface ProprietaSegno extends Proprieta {
  readonly etichetta: string;
  readonly acceso: boolean;
  readonly cambia: (acceso: boolean) => void;
}

export function Spunta({ occupato, etichetta, acceso, cambia }: ProprietaSegno) {
  const stili = useStyles();
  return (
    <Checkbox
      label={etichetta}
      checked={acceso}
      className={mergeClasses(occupato && stili.ferma)}
      {...campo(occupato)}
      onChange={(_, { checked }) => {
        if (!occupato) cambia(checked === true);
      }}
    />
  );
}

export function Interruttore({ occupato, etichetta, acceso, cambia }: ProprietaSegno) {
  const stili = useStyles();
  return (
    <Switch
      label={etichetta}
      checked={acceso}
      className={mergeClasses(occupato && stili.ferma)}
      {...campo(occupato)}
      onChange={(_, { checked }) => {
        if (!occupato) cambia(checked);
      }}
    />
  );
}
