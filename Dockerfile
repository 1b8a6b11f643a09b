# One file, three images: backend (api, worker, migrations, seed), frontend, telco. Each installs what it alone needs,
# and runs its TypeScript as it is.
FROM node:24-slim AS base
WORKDIR /app
RUN chown node:node /app
USER node
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 npm_config_update_notifier=false
COPY --chown=node:node package.json package-lock.json ./
COPY --chown=node:node contract/package.json contract/
COPY --chown=node:node backend/package.json backend/
COPY --chown=node:node frontend/package.json frontend/
COPY --chown=node:node telco/package.json telco/

# TypeScript comes along as a peer of the job queue, which needs it for nothing here.
FROM base AS backend-packages
RUN npm ci --omit=dev --no-audit --no-fund -w backend -w contract \
  && rm -rf node_modules/typescript node_modules/@typescript

FROM base AS telco-packages
RUN npm ci --omit=dev --no-audit --no-fund -w telco

FROM base AS frontend-build
RUN npm ci --include=dev --no-audit --no-fund -w frontend -w contract
COPY --chown=node:node tsconfig.base.json ./
COPY --chown=node:node contract contract
COPY --chown=node:node frontend frontend
RUN cd frontend && node ../node_modules/@react-router/dev/bin.cjs build

# Icons, widgets and fonts are in the build already; the server needs the rest.
FROM base AS frontend-packages
RUN npm ci --omit=dev --no-audit --no-fund -w frontend -w contract \
  && rm -rf node_modules/lucide-react node_modules/radix-ui node_modules/@radix-ui node_modules/@fontsource-variable \
    node_modules/typescript node_modules/@typescript node_modules/@types

# A program's folder of data belongs to the user it runs as, so that a fresh volume does too.
FROM node:24-slim AS program
WORKDIR /app
RUN mkdir /data && chown node:node /data
ENV HOST=0.0.0.0 AMANA_DATA=/data MALLOC_ARENA_MAX=2 NODE_OPTIONS="--max-old-space-size=256 --max-semi-space-size=2"
USER node

FROM program AS backend
ENV NODE_ENV=production API_PORT=4100 WORKER_PORT=4101 TRUST_PROXY="loopback, uniquelocal"
COPY --from=backend-packages /app /app
COPY contract contract
COPY backend backend
VOLUME /data
EXPOSE 4100 4101
CMD ["node", "backend/main.ts", "api"]

FROM program AS telco
ENV TELCO_DATA=/data TELCO_PORT=4200 TELCO_SMTP_PORT=4225
COPY --from=telco-packages /app /app
COPY telco telco
VOLUME /data
EXPOSE 4200 4225
CMD ["node", "telco/main.ts"]

FROM program AS frontend
ENV NODE_ENV=production PORT=8080
COPY --from=frontend-packages /app /app
COPY contract contract
COPY frontend frontend
COPY --from=frontend-build /app/frontend/build frontend/build
EXPOSE 8080
CMD ["node", "frontend/server.ts"]
