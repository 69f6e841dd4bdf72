import { builder } from '../builder.ts';

export const BlockRole = builder.enumType('BlockRole', {
  description: 'What a part of an article is for.',
  values: {
    HEADLINE: { description: 'The headline.' },
    STANDFIRST: { description: 'The summary below the headline.' },
    BYLINE: { description: 'Who wrote it, and when it was put out.' },
    CAPTION: { description: 'Words that belong to a picture.' },
    SUBHEADING: { description: 'A heading inside the report.' },
    BODY: { description: 'The report itself.' },
    BOILERPLATE: { description: 'What the page adds around the report: links, notices, requests.' },
  } as const,
});

export const EntityType = builder.enumType('EntityType', {
  description: 'What an entity is.',
  values: {
    PERSON: { description: 'A person.' },
    ORGANISATION: { description: 'A company, authority, party, army, agency.' },
    PLACE: { description: 'A country, town, river, building.' },
    OTHER: { description: 'Anything else with a name.' },
  } as const,
});

export const MentionKind = builder.enumType('MentionKind', {
  description: 'How a mention points to its entity.',
  values: {
    NAME: { description: 'By a name.' },
    NOMINAL: { description: 'By a description: “the minister”.' },
    PRONOUN: { description: 'By a pronoun.' },
  } as const,
});

export const Change = builder.enumType('Change', {
  description: 'How a number is meant.',
  values: {
    EXACT: { description: 'Exactly.' },
    APPROXIMATE: { description: 'About.' },
    AT_MOST: { description: 'Less, or at most.' },
    AT_LEAST: { description: 'More, or at least.' },
  } as const,
});

export const AttributionKind = builder.enumType('AttributionKind', {
  description: 'How speech is reported.',
  values: {
    DIRECT: { description: 'In quotation marks.' },
    INDIRECT: { description: 'In the words of the article.' },
    MIXED: { description: 'Partly in quotation marks.' },
  } as const,
});

export const Certainty = builder.enumType('Certainty', {
  description: 'How an article gives a claim, whatever its truth.',
  values: {
    ASSERTED: { description: 'In the voice of the article itself.' },
    ATTRIBUTED: { description: 'As said by a source.' },
    EXPECTED: { description: 'As planned or foreseen.' },
    CONDITIONAL: { description: 'Under a condition.' },
    UNCONFIRMED: { description: 'With words such as “reportedly” or “could not be verified”.' },
  } as const,
});

export const Polarity = builder.enumType('Polarity', {
  description: 'Whether a claim says that something is so.',
  values: {
    AFFIRMED: { description: 'It is so.' },
    DENIED: { description: 'It is not so, or its source denies it.' },
  } as const,
});

export const FindingStatus = builder.enumType('FindingStatus', {
  description: 'How well a finding is carried by the articles of its story.',
  values: {
    CORROBORATED: { description: 'Independent origins carry it. It does not mean “true”.' },
    SINGLE_ORIGIN: { description: 'One origin carries it, in however many articles.' },
    DISPUTED: { description: 'A party denies it, or articles contradict each other.' },
    UNCONFIRMED: { description: 'The articles themselves call it unconfirmed.' },
  } as const,
});

export const DivergenceKind = builder.enumType('DivergenceKind', {
  description: 'In what articles differ.',
  values: {
    QUANTITY: { description: 'The number.' },
    DATE: { description: 'The date.' },
    PLACE: { description: 'The place.' },
    ATTRIBUTION: { description: 'Who says it.' },
    CERTAINTY: { description: 'How sure it is said to be.' },
    WORDING: { description: 'The words of one quotation.' },
    CAUSE: { description: 'Why it happened.' },
    DENIAL: { description: 'One says so, the other says not.' },
    OMISSION: { description: 'One leaves out what changes the sense.' },
    PRECISION: { description: 'One is more exact.' },
  } as const,
});

export const Stance = builder.enumType('Stance', {
  description: "What a party says of the story's central claim.",
  values: {
    ASSERTS: { description: 'Says that it is so.' },
    CONFIRMS: { description: "Says that another's claim is right." },
    DENIES: { description: 'Says that it is not so.' },
    CANNOT_CONFIRM: { description: 'Says that it does not know.' },
    SILENT: { description: 'Has said nothing.' },
  } as const,
});

export const NumberRelation = builder.enumType('NumberRelation', {
  description: 'How figures for one thing stand to each other.',
  values: {
    AGREE: { description: 'They agree.' },
    CONFLICT: { description: 'Voices differ about the same thing at one time.' },
    UPDATE: { description: 'A later count replaces an earlier one.' },
  } as const,
});

export const SectionKind = builder.enumType('SectionKind', {
  description: 'The sections of a briefing, in the order of the page.',
  values: {
    SUMMARY: { description: 'Three to five sentences to stop after.' },
    POSITIONS: { description: 'Who asserts, confirms, denies, cannot confirm, has said nothing.' },
    FINDINGS: { description: 'What is reported.' },
    DIVERGENCES: { description: 'Where the articles differ.' },
    NUMBERS: { description: 'Numbers compared.' },
    TIMELINE: { description: 'What happened when.' },
    QUOTATIONS: { description: 'In their words.' },
    ENTITIES: { description: 'People, organisations, places.' },
    ONLY_IN: { description: 'What stands in one article only.' },
    OPEN: { description: 'What none of the articles answers.' },
    ARTICLES: { description: 'The articles.' },
    CHANGES: { description: 'The log of changes.' },
  } as const,
});

export const QuestionKind = builder.enumType('QuestionKind', {
  description: 'How a question is answered.',
  values: {
    SINGLE_CHOICE: { description: 'One option.' },
    MULTIPLE_CHOICE: { description: 'Several options.' },
    TRUE_FALSE_NOT_STATED: { description: 'True, false, or not stated in the articles.' },
    FILL_NUMBER: { description: 'A number, typed.' },
    FILL_NAME: { description: 'A name, typed.' },
    ORDER: { description: 'The options in their order.' },
    MATCH: { description: 'An option for each prompt.' },
    WHICH_ARTICLE: { description: 'Which article says it.' },
    SPOT_THE_DRIFT: { description: 'Two wordings: what changed?' },
  } as const,
});

export const Level = builder.enumType('Level', {
  description: 'Where the answer to a question is found.',
  values: {
    ONE_SPAN: { description: 'In one place of one article.' },
    ONE_ARTICLE: { description: 'In several places of one article.' },
    ACROSS_ARTICLES: { description: 'In several articles.' },
    ABOUT_THE_REPORTING: { description: 'In how it is reported: who says it, what rests on what.' },
  } as const,
});

export const AttemptMode = builder.enumType('AttemptMode', {
  description: 'When feedback is given.',
  values: {
    PRACTICE: { description: 'After each answer.' },
    TEST: { description: 'At the end.' },
  } as const,
});

export const Withheld = builder.enumType('Withheld', {
  description: 'Why a question is asked no more.',
  values: {
    EVIDENCE_GONE: { description: 'The words that it cites are no longer in the story.' },
    CLAIM_CHANGED: { description: 'A statement that it cites is read in another way now.' },
    ARTICLES_CHANGED: { description: 'It speaks of the articles as a whole, and the story has others now.' },
    DROPPED: { description: 'A teacher took it out.' },
    REPLACED: { description: 'A teacher put another version in its place.' },
  } as const,
});
