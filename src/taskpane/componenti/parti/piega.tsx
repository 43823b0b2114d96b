/** A part that is closed until asked for, so that what comes after it is in sight. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // The words start where those of the other parts do.
  testa: {
    "& button": {
      ...typographyStyles.body1Strong,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    },
  },
  dentro: { margin: 0 },
});

interface Proprieta {
  readonly titolo: string;
  /** Where what is inside is already at work, it begins open. */
  readonly aperta?: boolean;
  readonly children: ReactNode;
}

export function Piega({ titolo, aperta = false, children }: Proprieta) {
  const stili = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={aperta ? ["piega"] : []}>
      <AccordionItem value="piega">
        <AccordionHeader as="h2" size="small" expandIconPosition="end" className={stili.testa}>
          {titolo}
        </AccordionHeader>
        <AccordionPanel className={stili.dentro}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
