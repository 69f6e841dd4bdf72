export { packVectors, unpackVectors } from './pack.ts';
export {
  openSentenceModel,
  type SentenceModel,
  SentenceModelError,
  type SentenceModelName,
  sentenceModelNames,
} from './sentence-model.ts';
