import { z } from 'astro/zod';
import { topic, words } from './common.ts';

/** The topics of the kit in one language: content/topics/en.yaml. */
export const topicNames = z.strictObject({
  /** Every topic that anything in the kit uses, once. */
  topics: z
    .array(
      z.strictObject({
        /** The topic as lessons, guides and the others write it: "group-chats". */
        topic,
        /** What people call it: "Group chats". */
        name: words.max(40),
        /** One short sentence that says what it is about. */
        about: words.max(120),
      }),
    )
    .min(1),
});
export type TopicNames = z.infer<typeof topicNames>;
