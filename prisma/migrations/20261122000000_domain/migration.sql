-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "BlockRole" AS ENUM ('HEADLINE', 'STANDFIRST', 'BYLINE', 'CAPTION', 'SUBHEADING', 'BODY', 'BOILERPLATE');

-- CreateEnum
CREATE TYPE "EntityType" AS ENUM ('PERSON', 'ORGANISATION', 'PLACE', 'OTHER');

-- CreateEnum
CREATE TYPE "MentionKind" AS ENUM ('NAME', 'NOMINAL', 'PRONOUN');

-- CreateEnum
CREATE TYPE "Change" AS ENUM ('EXACT', 'APPROXIMATE', 'AT_MOST', 'AT_LEAST');

-- CreateEnum
CREATE TYPE "AttributionKind" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "AttributionPartKind" AS ENUM ('SOURCE', 'CUE', 'CONTENT');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('ASSERTED', 'ATTRIBUTED', 'EXPECTED', 'CONDITIONAL', 'UNCONFIRMED');

-- CreateEnum
CREATE TYPE "Polarity" AS ENUM ('AFFIRMED', 'DENIED');

-- CreateEnum
CREATE TYPE "FindingStatus" AS ENUM ('CORROBORATED', 'SINGLE_ORIGIN', 'DISPUTED', 'UNCONFIRMED');

-- CreateEnum
CREATE TYPE "DivergenceKind" AS ENUM ('QUANTITY', 'DATE', 'PLACE', 'ATTRIBUTION', 'CERTAINTY', 'WORDING', 'CAUSE', 'DENIAL', 'OMISSION', 'PRECISION');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('ASSERTS', 'CONFIRMS', 'DENIES', 'CANNOT_CONFIRM', 'SILENT');

-- CreateEnum
CREATE TYPE "NumberRelation" AS ENUM ('AGREE', 'CONFLICT', 'UPDATE');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('SUMMARY', 'POSITIONS', 'FINDINGS', 'DIVERGENCES', 'NUMBERS', 'TIMELINE', 'QUOTATIONS', 'ENTITIES', 'ONLY_IN', 'OPEN', 'ARTICLES', 'CHANGES');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE_NOT_STATED', 'FILL_NUMBER', 'FILL_NAME', 'ORDER', 'MATCH', 'WHICH_ARTICLE', 'SPOT_THE_DRIFT');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('ONE_SPAN', 'ONE_ARTICLE', 'ACROSS_ARTICLES', 'ABOUT_THE_REPORTING');

-- CreateEnum
CREATE TYPE "AttemptMode" AS ENUM ('PRACTICE', 'TEST');

-- CreateTable
CREATE TABLE "Publisher" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "url" TEXT,
    "language" TEXT NOT NULL,
    "published" TEXT,
    "updated" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "ingestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "marks" JSONB NOT NULL DEFAULT '[]',
    "stages" TEXT[],
    "publisherId" TEXT,
    "storyId" TEXT,
    "storyPosition" INTEGER,
    "originId" TEXT,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "role" "BlockRole" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sentence" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleEntity" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "EntityType" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "role" TEXT,
    "entityId" TEXT,

    CONSTRAINT "ArticleEntity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "nameId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "MentionKind" NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quantity" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "change" "Change" NOT NULL,
    "unit" TEXT NOT NULL,
    "counts" TEXT NOT NULL,

    CONSTRAINT "Quantity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DateExpression" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "edtf" TEXT NOT NULL,

    CONSTRAINT "DateExpression_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quotation" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "speakerId" TEXT,
    "speakerName" TEXT,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attribution" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AttributionKind" NOT NULL,
    "withinId" TEXT,
    "speakerId" TEXT,
    "speakerName" TEXT,

    CONSTRAINT "Attribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttributionPart" (
    "id" TEXT NOT NULL,
    "attributionId" TEXT NOT NULL,
    "kind" "AttributionPartKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "AttributionPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "sentenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "certainty" "Certainty" NOT NULL,
    "polarity" "Polarity" NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimAttribution" (
    "claimId" TEXT NOT NULL,
    "attributionId" TEXT NOT NULL,
    "depth" INTEGER NOT NULL,

    CONSTRAINT "ClaimAttribution_pkey" PRIMARY KEY ("claimId","attributionId")
);

-- CreateTable
CREATE TABLE "ClaimQuantity" (
    "claimId" TEXT NOT NULL,
    "quantityId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClaimQuantity_pkey" PRIMARY KEY ("claimId","quantityId")
);

-- CreateTable
CREATE TABLE "ClaimDate" (
    "claimId" TEXT NOT NULL,
    "dateId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClaimDate_pkey" PRIMARY KEY ("claimId","dateId")
);

-- CreateTable
CREATE TABLE "ClaimEntity" (
    "claimId" TEXT NOT NULL,
    "nameId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClaimEntity_pkey" PRIMARY KEY ("claimId","nameId")
);

-- CreateTable
CREATE TABLE "Diagnostic" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "Diagnostic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staleSince" TIMESTAMPTZ(3),
    "centralFindingId" TEXT,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Origin" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "agency" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Origin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entity" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "EntityType" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "role" TEXT,

    CONSTRAINT "Entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "status" "FindingStatus" NOT NULL,
    "reason" TEXT NOT NULL,
    "originCount" INTEGER NOT NULL,
    "certainty" "Certainty" NOT NULL,
    "voices" TEXT[],
    "onlyInArticleId" TEXT,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingClaim" (
    "findingId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FindingClaim_pkey" PRIMARY KEY ("findingId","claimId")
);

-- CreateTable
CREATE TABLE "FindingArticle" (
    "findingId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FindingArticle_pkey" PRIMARY KEY ("findingId","articleId")
);

-- CreateTable
CREATE TABLE "FindingEntity" (
    "findingId" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FindingEntity_pkey" PRIMARY KEY ("findingId","entityId")
);

-- CreateTable
CREATE TABLE "Divergence" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "DivergenceKind" NOT NULL,
    "about" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "Divergence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DivergenceSide" (
    "id" TEXT NOT NULL,
    "divergenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "says" TEXT NOT NULL,

    CONSTRAINT "DivergenceSide_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DivergenceSideArticle" (
    "sideId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DivergenceSideArticle_pkey" PRIMARY KEY ("sideId","articleId")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "entityId" TEXT,
    "name" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberComparison" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "counts" TEXT NOT NULL,
    "relation" "NumberRelation" NOT NULL,
    "explanation" TEXT NOT NULL,

    CONSTRAINT "NumberComparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberRow" (
    "id" TEXT NOT NULL,
    "comparisonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "change" "Change" NOT NULL,
    "unit" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "voice" TEXT,

    CONSTRAINT "NumberRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberRowArticle" (
    "rowId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "NumberRowArticle_pkey" PRIMARY KEY ("rowId","articleId")
);

-- CreateTable
CREATE TABLE "TimelineEvent" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "edtf" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "findingId" TEXT,

    CONSTRAINT "TimelineEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationComparison" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "entityId" TEXT,
    "name" TEXT,

    CONSTRAINT "QuotationComparison_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationRendering" (
    "id" TEXT NOT NULL,
    "comparisonId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "QuotationRendering_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationRenderingArticle" (
    "renderingId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "QuotationRenderingArticle_pkey" PRIMARY KEY ("renderingId","articleId")
);

-- CreateTable
CREATE TABLE "OpenQuestion" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "OpenQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "originId" TEXT,
    "sideId" TEXT,
    "positionId" TEXT,
    "numberRowId" TEXT,
    "timelineEventId" TEXT,
    "renderingId" TEXT,
    "itemId" TEXT,
    "questionId" TEXT,
    "optionId" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Briefing" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "asOf" TEXT,
    "articleCount" INTEGER NOT NULL,
    "originCount" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "contentHash" TEXT NOT NULL,
    "dropped" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Briefing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefingSection" (
    "id" TEXT NOT NULL,
    "briefingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "heading" TEXT NOT NULL,

    CONSTRAINT "BriefingSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefingItem" (
    "id" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "about" TEXT,

    CONSTRAINT "BriefingItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefingChange" (
    "id" TEXT NOT NULL,
    "briefingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "BriefingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "contentHash" TEXT NOT NULL,
    "rejected" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "level" "Level" NOT NULL,
    "stem" TEXT NOT NULL,
    "prompts" JSONB NOT NULL DEFAULT '[]',
    "answer" JSONB NOT NULL,
    "explanation" TEXT NOT NULL,
    "about" TEXT NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Option" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "Option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "quizId" TEXT NOT NULL,
    "mode" "AttemptMode" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Response" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "reply" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "reader" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "lapses" INTEGER NOT NULL,
    "repetition" INTEGER NOT NULL,
    "lastReview" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publisher_name_key" ON "Publisher"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Article_contentHash_key" ON "Article"("contentHash");

-- CreateIndex
CREATE INDEX "Article_storyId_publishedAt_idx" ON "Article"("storyId", "publishedAt");

-- CreateIndex
CREATE INDEX "Article_publishedAt_id_idx" ON "Article"("publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_publisherId_idx" ON "Article"("publisherId");

-- CreateIndex
CREATE INDEX "Article_originId_idx" ON "Article"("originId");

-- CreateIndex
CREATE UNIQUE INDEX "Block_articleId_position_key" ON "Block"("articleId", "position");

-- CreateIndex
CREATE INDEX "Sentence_blockId_idx" ON "Sentence"("blockId");

-- CreateIndex
CREATE UNIQUE INDEX "Sentence_articleId_position_key" ON "Sentence"("articleId", "position");

-- CreateIndex
CREATE INDEX "ArticleEntity_entityId_idx" ON "ArticleEntity"("entityId");

-- CreateIndex
CREATE INDEX "ArticleEntity_name_idx" ON "ArticleEntity"("name");

-- CreateIndex
CREATE INDEX "ArticleEntity_aliases_idx" ON "ArticleEntity" USING GIN ("aliases");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleEntity_articleId_position_key" ON "ArticleEntity"("articleId", "position");

-- CreateIndex
CREATE INDEX "Mention_nameId_idx" ON "Mention"("nameId");

-- CreateIndex
CREATE UNIQUE INDEX "Mention_articleId_position_key" ON "Mention"("articleId", "position");

-- CreateIndex
CREATE INDEX "Quantity_value_idx" ON "Quantity"("value");

-- CreateIndex
CREATE UNIQUE INDEX "Quantity_articleId_position_key" ON "Quantity"("articleId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "DateExpression_articleId_position_key" ON "DateExpression"("articleId", "position");

-- CreateIndex
CREATE INDEX "Quotation_speakerId_idx" ON "Quotation"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Quotation_articleId_position_key" ON "Quotation"("articleId", "position");

-- CreateIndex
CREATE INDEX "Attribution_withinId_idx" ON "Attribution"("withinId");

-- CreateIndex
CREATE INDEX "Attribution_speakerId_idx" ON "Attribution"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "Attribution_articleId_position_key" ON "Attribution"("articleId", "position");

-- CreateIndex
CREATE INDEX "AttributionPart_attributionId_idx" ON "AttributionPart"("attributionId");

-- CreateIndex
CREATE INDEX "Claim_sentenceId_idx" ON "Claim"("sentenceId");

-- CreateIndex
CREATE INDEX "Claim_certainty_idx" ON "Claim"("certainty");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_articleId_position_key" ON "Claim"("articleId", "position");

-- CreateIndex
CREATE INDEX "ClaimAttribution_attributionId_idx" ON "ClaimAttribution"("attributionId");

-- CreateIndex
CREATE INDEX "ClaimQuantity_quantityId_idx" ON "ClaimQuantity"("quantityId");

-- CreateIndex
CREATE INDEX "ClaimDate_dateId_idx" ON "ClaimDate"("dateId");

-- CreateIndex
CREATE INDEX "ClaimEntity_nameId_idx" ON "ClaimEntity"("nameId");

-- CreateIndex
CREATE INDEX "Diagnostic_articleId_idx" ON "Diagnostic"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Story_slug_key" ON "Story"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Story_centralFindingId_key" ON "Story"("centralFindingId");

-- CreateIndex
CREATE INDEX "Story_changedAt_id_idx" ON "Story"("changedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Story_staleSince_idx" ON "Story"("staleSince");

-- CreateIndex
CREATE INDEX "Origin_storyId_position_idx" ON "Origin"("storyId", "position");

-- CreateIndex
CREATE INDEX "Entity_storyId_position_idx" ON "Entity"("storyId", "position");

-- CreateIndex
CREATE INDEX "Entity_name_idx" ON "Entity"("name");

-- CreateIndex
CREATE INDEX "Finding_storyId_position_idx" ON "Finding"("storyId", "position");

-- CreateIndex
CREATE INDEX "Finding_onlyInArticleId_idx" ON "Finding"("onlyInArticleId");

-- CreateIndex
CREATE INDEX "FindingClaim_claimId_idx" ON "FindingClaim"("claimId");

-- CreateIndex
CREATE INDEX "FindingArticle_articleId_idx" ON "FindingArticle"("articleId");

-- CreateIndex
CREATE INDEX "FindingEntity_entityId_idx" ON "FindingEntity"("entityId");

-- CreateIndex
CREATE INDEX "Divergence_storyId_position_idx" ON "Divergence"("storyId", "position");

-- CreateIndex
CREATE INDEX "Divergence_findingId_idx" ON "Divergence"("findingId");

-- CreateIndex
CREATE INDEX "DivergenceSide_divergenceId_idx" ON "DivergenceSide"("divergenceId");

-- CreateIndex
CREATE INDEX "DivergenceSideArticle_articleId_idx" ON "DivergenceSideArticle"("articleId");

-- CreateIndex
CREATE INDEX "Position_storyId_position_idx" ON "Position"("storyId", "position");

-- CreateIndex
CREATE INDEX "Position_entityId_idx" ON "Position"("entityId");

-- CreateIndex
CREATE INDEX "NumberComparison_storyId_position_idx" ON "NumberComparison"("storyId", "position");

-- CreateIndex
CREATE INDEX "NumberRow_comparisonId_idx" ON "NumberRow"("comparisonId");

-- CreateIndex
CREATE INDEX "NumberRowArticle_articleId_idx" ON "NumberRowArticle"("articleId");

-- CreateIndex
CREATE INDEX "TimelineEvent_storyId_position_idx" ON "TimelineEvent"("storyId", "position");

-- CreateIndex
CREATE INDEX "TimelineEvent_findingId_idx" ON "TimelineEvent"("findingId");

-- CreateIndex
CREATE INDEX "QuotationComparison_storyId_position_idx" ON "QuotationComparison"("storyId", "position");

-- CreateIndex
CREATE INDEX "QuotationComparison_entityId_idx" ON "QuotationComparison"("entityId");

-- CreateIndex
CREATE INDEX "QuotationRendering_comparisonId_idx" ON "QuotationRendering"("comparisonId");

-- CreateIndex
CREATE INDEX "QuotationRenderingArticle_articleId_idx" ON "QuotationRenderingArticle"("articleId");

-- CreateIndex
CREATE INDEX "OpenQuestion_storyId_position_idx" ON "OpenQuestion"("storyId", "position");

-- CreateIndex
CREATE INDEX "Evidence_articleId_start_idx" ON "Evidence"("articleId", "start");

-- CreateIndex
CREATE INDEX "Evidence_originId_idx" ON "Evidence"("originId");

-- CreateIndex
CREATE INDEX "Evidence_sideId_idx" ON "Evidence"("sideId");

-- CreateIndex
CREATE INDEX "Evidence_positionId_idx" ON "Evidence"("positionId");

-- CreateIndex
CREATE INDEX "Evidence_numberRowId_idx" ON "Evidence"("numberRowId");

-- CreateIndex
CREATE INDEX "Evidence_timelineEventId_idx" ON "Evidence"("timelineEventId");

-- CreateIndex
CREATE INDEX "Evidence_renderingId_idx" ON "Evidence"("renderingId");

-- CreateIndex
CREATE INDEX "Evidence_itemId_idx" ON "Evidence"("itemId");

-- CreateIndex
CREATE INDEX "Evidence_questionId_idx" ON "Evidence"("questionId");

-- CreateIndex
CREATE INDEX "Evidence_optionId_idx" ON "Evidence"("optionId");

-- CreateIndex
CREATE INDEX "Briefing_publishedAt_idx" ON "Briefing"("publishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Briefing_storyId_revision_key" ON "Briefing"("storyId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "BriefingSection_briefingId_kind_key" ON "BriefingSection"("briefingId", "kind");

-- CreateIndex
CREATE INDEX "BriefingItem_sectionId_position_idx" ON "BriefingItem"("sectionId", "position");

-- CreateIndex
CREATE INDEX "BriefingItem_about_idx" ON "BriefingItem"("about");

-- CreateIndex
CREATE INDEX "BriefingChange_briefingId_position_idx" ON "BriefingChange"("briefingId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Quiz_storyId_revision_key" ON "Quiz"("storyId", "revision");

-- CreateIndex
CREATE INDEX "Question_about_idx" ON "Question"("about");

-- CreateIndex
CREATE UNIQUE INDEX "Question_quizId_position_key" ON "Question"("quizId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Option_questionId_position_key" ON "Option"("questionId", "position");

-- CreateIndex
CREATE INDEX "Attempt_quizId_idx" ON "Attempt"("quizId");

-- CreateIndex
CREATE INDEX "Response_questionId_idx" ON "Response"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Response_attemptId_questionId_key" ON "Response"("attemptId", "questionId");

-- CreateIndex
CREATE INDEX "Review_reader_due_idx" ON "Review"("reader", "due");

-- CreateIndex
CREATE UNIQUE INDEX "Review_reader_questionId_key" ON "Review"("reader", "questionId");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Publisher"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Origin"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_blockId_fkey" FOREIGN KEY ("blockId") REFERENCES "Block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleEntity" ADD CONSTRAINT "ArticleEntity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleEntity" ADD CONSTRAINT "ArticleEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "ArticleEntity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quantity" ADD CONSTRAINT "Quantity_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DateExpression" ADD CONSTRAINT "DateExpression_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "ArticleEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_withinId_fkey" FOREIGN KEY ("withinId") REFERENCES "Attribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attribution" ADD CONSTRAINT "Attribution_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "ArticleEntity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttributionPart" ADD CONSTRAINT "AttributionPart_attributionId_fkey" FOREIGN KEY ("attributionId") REFERENCES "Attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "Sentence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAttribution" ADD CONSTRAINT "ClaimAttribution_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimAttribution" ADD CONSTRAINT "ClaimAttribution_attributionId_fkey" FOREIGN KEY ("attributionId") REFERENCES "Attribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimQuantity" ADD CONSTRAINT "ClaimQuantity_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimQuantity" ADD CONSTRAINT "ClaimQuantity_quantityId_fkey" FOREIGN KEY ("quantityId") REFERENCES "Quantity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDate" ADD CONSTRAINT "ClaimDate_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimDate" ADD CONSTRAINT "ClaimDate_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "DateExpression"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntity" ADD CONSTRAINT "ClaimEntity_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEntity" ADD CONSTRAINT "ClaimEntity_nameId_fkey" FOREIGN KEY ("nameId") REFERENCES "ArticleEntity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Diagnostic" ADD CONSTRAINT "Diagnostic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_centralFindingId_fkey" FOREIGN KEY ("centralFindingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Origin" ADD CONSTRAINT "Origin_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_onlyInArticleId_fkey" FOREIGN KEY ("onlyInArticleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingClaim" ADD CONSTRAINT "FindingClaim_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingClaim" ADD CONSTRAINT "FindingClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingArticle" ADD CONSTRAINT "FindingArticle_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingArticle" ADD CONSTRAINT "FindingArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingEntity" ADD CONSTRAINT "FindingEntity_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingEntity" ADD CONSTRAINT "FindingEntity_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Divergence" ADD CONSTRAINT "Divergence_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Divergence" ADD CONSTRAINT "Divergence_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivergenceSide" ADD CONSTRAINT "DivergenceSide_divergenceId_fkey" FOREIGN KEY ("divergenceId") REFERENCES "Divergence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivergenceSideArticle" ADD CONSTRAINT "DivergenceSideArticle_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "DivergenceSide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DivergenceSideArticle" ADD CONSTRAINT "DivergenceSideArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberComparison" ADD CONSTRAINT "NumberComparison_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberRow" ADD CONSTRAINT "NumberRow_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "NumberComparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberRowArticle" ADD CONSTRAINT "NumberRowArticle_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "NumberRow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberRowArticle" ADD CONSTRAINT "NumberRowArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimelineEvent" ADD CONSTRAINT "TimelineEvent_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationComparison" ADD CONSTRAINT "QuotationComparison_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationComparison" ADD CONSTRAINT "QuotationComparison_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationRendering" ADD CONSTRAINT "QuotationRendering_comparisonId_fkey" FOREIGN KEY ("comparisonId") REFERENCES "QuotationComparison"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationRenderingArticle" ADD CONSTRAINT "QuotationRenderingArticle_renderingId_fkey" FOREIGN KEY ("renderingId") REFERENCES "QuotationRendering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationRenderingArticle" ADD CONSTRAINT "QuotationRenderingArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenQuestion" ADD CONSTRAINT "OpenQuestion_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_originId_fkey" FOREIGN KEY ("originId") REFERENCES "Origin"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_sideId_fkey" FOREIGN KEY ("sideId") REFERENCES "DivergenceSide"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_numberRowId_fkey" FOREIGN KEY ("numberRowId") REFERENCES "NumberRow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_timelineEventId_fkey" FOREIGN KEY ("timelineEventId") REFERENCES "TimelineEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_renderingId_fkey" FOREIGN KEY ("renderingId") REFERENCES "QuotationRendering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "BriefingItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "Option"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Briefing" ADD CONSTRAINT "Briefing_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingSection" ADD CONSTRAINT "BriefingSection_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingItem" ADD CONSTRAINT "BriefingItem_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "BriefingSection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefingChange" ADD CONSTRAINT "BriefingChange_briefingId_fkey" FOREIGN KEY ("briefingId") REFERENCES "Briefing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Option" ADD CONSTRAINT "Option_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma's schema cannot say.

-- A piece of evidence has one owner.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_one_owner" CHECK (
    num_nonnulls("originId", "sideId", "positionId", "numberRowId", "timelineEventId", "renderingId", "itemId", "questionId", "optionId") = 1
);

-- A span is half-open and lies in its text.
ALTER TABLE "Block" ADD CONSTRAINT "Block_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Quantity" ADD CONSTRAINT "Quantity_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "DateExpression" ADD CONSTRAINT "DateExpression_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "AttributionPart" ADD CONSTRAINT "AttributionPart_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Diagnostic" ADD CONSTRAINT "Diagnostic_span" CHECK (0 <= "start" AND "start" <= "end");
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_span" CHECK (0 <= "start" AND "start" <= "end");
