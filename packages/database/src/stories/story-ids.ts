/** An id within a story as an id of the database: `f.9f2c.c4` of story `7a` is `7a.f.9f2c.c4`. */
export const storyPart = (storyId: string, id: string): string => `${storyId}.${id}`;

/** An id of the database as an id within its story. */
export const withinStory = (storyId: string, id: string): string => id.slice(storyId.length + 1);
