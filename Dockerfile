# One image, three commands: the API, a worker, the website. Built for compose.yaml, which says how they stand together.
# Debian 12's client programs, which `parallax backup` calls, are of PostgreSQL 15, as is the server there.
FROM node:20-bookworm-slim AS build
WORKDIR /parallax
ENV CI=true NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 CHECKPOINT_DISABLE=1
COPY . .
RUN node -e "import('./scripts/workspace.mjs').then((w) => { w.ensureInstalled(); w.ensureBuilt(); })"
# What only building needs goes; pnpm takes the rest from what it has downloaded.
RUN rm -rf node_modules */*/node_modules tests/node_modules && npx --yes pnpm@12.21.0 install --prod --offline \
  --frozen-lockfile --ignore-scripts --filter "@parallax/api..." --filter "@parallax/web..." \
  && rm -rf apps/web/.next/cache */*/.turbo

FROM node:20-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
WORKDIR /parallax
ENV NODE_ENV=production HOST=0.0.0.0 DATA_FOLDER=/data NEXT_TELEMETRY_DISABLED=1
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /parallax/package.json ./
COPY --from=build --chown=node:node /parallax/node_modules ./node_modules
COPY --from=build --chown=node:node /parallax/packages ./packages
COPY --from=build --chown=node:node /parallax/apps ./apps
COPY --from=build --chown=node:node /parallax/prisma ./prisma
USER node
VOLUME /data
EXPOSE 3000 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The others: node apps/api/dist/parallax.js worker; node apps/web/dist/server/main.js
CMD ["node", "apps/api/dist/main.js"]
