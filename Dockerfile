# syntax=docker/dockerfile:1
# Two stages; every step is one of scripts/image-steps.mjs, which a test runs too (tests/image.test.ts).
FROM node:20-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
COPY scripts/image-steps.mjs scripts/prepare-postgres.mjs scripts/
RUN node scripts/image-steps.mjs install
COPY . .
RUN node scripts/image-steps.mjs web server assemble /image

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8710 DATA_DIR=/data BACKUP_DIR=/backups \
  NPM_CONFIG_CACHE=/tmp/.npm NPM_CONFIG_UPDATE_NOTIFIER=false
# The program's files are root's and stay as they are; only these two folders are written.
COPY --from=build /image /app
RUN install -d -o node -g node -m 0700 /data /backups
WORKDIR /app
USER node
VOLUME ["/data", "/backups"]
EXPOSE 8710
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/server/index.js"]
