# One image for the pages and the workers. The database and the queue are services of their own: see docker-compose.yml.
FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
RUN mkdir -p /srv/data /srv/uploads/cvs /srv/uploads/briefs && chown -R node:node /app /srv
USER node
# Packages first: they change less often than the sources.
COPY --chown=node:node package.json package-lock.json ./
COPY --chown=node:node bin bin
COPY --chown=node:node prisma prisma
COPY --chown=node:node prisma.config.ts tsconfig.json ./
RUN node bin/ready.mjs && npm cache clean --force
COPY --chown=node:node . .
ENV DATA_DIR=/srv/data UPLOADS_DIR=/srv/uploads HOST=0.0.0.0 PORT=9500
VOLUME ["/srv/data", "/srv/uploads"]
EXPOSE 9500
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/shortlist95.mjs"]
CMD ["web"]
