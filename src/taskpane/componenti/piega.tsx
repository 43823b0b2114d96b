/** A part that is closed until asked for, so that what comes after it is in sight. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Proprieta {
  readonly titolo: string;
  /** Where what is inside is already at work, it begins open. */
  readonly aperta?: boolean;
  readonly children: ReactNode;
}

export function Piega({ titolo, aperta = false, children }: Proprieta) {
  return (
    <Accordion collapsible defaultOpenItems={aperta ? ["piega"] : []}>
      <AccordionItem value="piega">
        <AccordionHeader as="h2" size="small" expandIconPosition="end">
          {titolo}
        </AccordionHeader>
        <AccordionPanel>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
