/** The files in which a quiz goes elsewhere. */
export const quizFormats = [
  { name: 'GIFT', label: 'Moodle GIFT', ending: 'gift', type: 'text/plain; charset=utf-8' },
  { name: 'MOODLE_XML', label: 'Moodle XML', ending: 'xml', type: 'application/xml; charset=utf-8' },
  { name: 'QTI', label: 'QTI 3 package', ending: 'qti.zip', type: 'application/zip' },
  { name: 'ANKI', label: 'Anki notes', ending: 'anki.txt', type: 'text/plain; charset=utf-8' },
  { name: 'CSV', label: 'CSV', ending: 'csv', type: 'text/csv; charset=utf-8' },
  { name: 'JSON', label: 'JSON', ending: 'json', type: 'application/json; charset=utf-8' },
  { name: 'MARKDOWN', label: 'Markdown', ending: 'md', type: 'text/markdown; charset=utf-8' },
] as const;
