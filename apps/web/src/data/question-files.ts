import { type FragmentOf, graphql } from '@parallax/schema/documents';

export const ImportReportFragment = graphql(`
  fragment ImportReport on QuestionImport @_unmask {
    questions { number stem status mayKeep message rules { rule message } }
    unread { line file reason }
  }
`);

export type ImportReport = FragmentOf<typeof ImportReportFragment>;

/** A file that was sent, to be sent again. */
export interface SentFile {
  name: string;
  base64: string;
}

/** What a file is, by its first bytes: a ZIP begins with "PK" and a number, GIFT is text. */
export const formatOf = (bytes: Uint8Array): 'GIFT' | 'QTI' =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? 'QTI' : 'GIFT';
