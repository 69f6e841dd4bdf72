// Next writes the same into next-env.d.ts, which is not committed and not there before the first build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
