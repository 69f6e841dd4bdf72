-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "keys" TEXT[],
ADD COLUMN     "profileId" TEXT;

-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "firstPublishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastPublishedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Profile" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "type" "EntityType" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Profile_slug_key" ON "Profile"("slug");

-- CreateIndex
CREATE INDEX "Profile_name_id_idx" ON "Profile"("name", "id");

-- CreateIndex
CREATE INDEX "Entity_profileId_idx" ON "Entity"("profileId");

-- CreateIndex
CREATE INDEX "Entity_keys_idx" ON "Entity" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "Story_lastPublishedAt_id_idx" ON "Story"("lastPublishedAt" DESC, "id");

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "Profile"("id") ON DELETE SET NULL ON UPDATE CASCADE;




-- What is stored already.

UPDATE "Story" s SET "firstPublishedAt" = dates.first, "lastPublishedAt" = dates.last
FROM (SELECT "storyId", min("publishedAt") AS first, max("publishedAt") AS last FROM "Article" GROUP BY "storyId") dates
WHERE s."id" = dates."storyId";

-- Profiles come of comparing: every story is compared again at the next start.
UPDATE "Story" SET "staleSince" = date_trunc('milliseconds', clock_timestamp()) WHERE "staleSince" IS NULL;
