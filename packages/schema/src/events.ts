import type { ParallaxEvent } from '@parallax/database';

/** What happens in the database, whichever process does it. */
export interface Events {
  /**
   * The events that are wanted, from now on. Whoever asks has a number of these open at once and no more.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`; when they come faster than they are taken, `SLOW_CONSUMER`.
   */
  listen<Event extends ParallaxEvent>(wanted: (event: ParallaxEvent) => event is Event): AsyncIterable<Event>;
}
