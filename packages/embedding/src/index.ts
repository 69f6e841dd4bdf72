export { packVectors, unpackVectors } from './pack.ts';
export { openSentenceModel, type SentenceModel, SentenceModelError, sentenceModels } from './sentence-model.ts';
