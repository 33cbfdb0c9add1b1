import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';
import type { App } from '../kernel/app-parts';
import { newId } from '../kernel/ids';
import { demoRoutes } from './demo/demo-routes';
import { answerFailure } from './http/answer-failure';
import { apiRoutes } from './http/api-routes';
import { docsRoutes } from './http/docs-routes';
import { exportRoutes } from './http/export-routes';
import { healthRoutes } from './http/health-routes';
import { makeMeters } from './http/metrics/meters';
import { metricsRoutes } from './http/metrics/metrics-routes';
import { pictureRoutes } from './http/picture-routes';
import { pushRoutes } from './http/push-routes';
import { rateLimitOptions, usualLimits, type RateLimits } from './http/rate-limits';
import { securityHeaders } from './http/security-headers';
import { shedLoad } from './http/shed-load';
import { sendRefusal } from './http/send-refusal';
import { webFiles } from './http/web-files';
import { texts } from './texts';

export interface HttpOptions {
  /** Folder of the web build; without it only the API and its papers are served. */
  webRoot?: string;
  /** Adds the page on which anybody may step into the shoes of a demo person. */
  isDemo?: boolean;
  /** Addresses of the proxies whose word about the real address and https is taken. */
  trustProxy?: string;
  limits?: Partial<RateLimits>;
  /** How far behind the event loop may be before calls are turned away, ms; see shedLoad. */
  mostDelayMs?: number;
  /** Asked by /readyz, so that a load balancer turns away before the door closes. */
  isStopping?: () => boolean;
  /** Whose room /readyz looks at: pictures and the embedded database. */
  dataFolder?: string;
  /** Who bears it may read /metrics; without one only programs of this machine may. */
  metricsToken?: string;
  /** With what WeChat signs what it pushes; without it there is no such page. */
  pushToken?: string;
}

const BODY_LIMIT = 1_048_576;
const REQUEST_TIMEOUT_MS = 30_000;
const sane = /^[\w.-]{8,64}$/;

const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && sane.test(given) ? given : newId();

/**
 * The HTTP transport over one app: API, papers, health, web build. Call `listen` on it; `close` finishes what it
 * took before it answers.
 */
export function makeHttpServer(app: App, options: HttpOptions = {}): FastifyInstance {
  const failure = answerFailure(app.log);
  const server = Fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: options.trustProxy ?? false,
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void failure(error, request, reply),
  });
  server.setErrorHandler(failure);
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  endConnectionsOnClose(server);
  addPlugins(server, app, options);
  void server.register((scope, _options, done) => {
    addRoutes(scope, app, options);
    done();
  });
  answerUnknown(server);
  return server;
}

/** A connection kept alive after its last answer would keep the closing server waiting. */
function endConnectionsOnClose(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
}

const limitsOf = ({ limits }: HttpOptions): RateLimits => ({ ...usualLimits, ...limits });

function addPlugins(server: FastifyInstance, { faults }: App, options: HttpOptions): void {
  void server.register(helmet, securityHeaders(options.isDemo ?? false));
  void server.register(underPressure, shedLoad(faults, options.mostDelayMs));
  void server.register(cookie);
  void server.register(rateLimit, rateLimitOptions(limitsOf(options)));
}

function addRoutes(server: FastifyInstance, app: App, options: HttpOptions): void {
  const meters = makeMeters(app);
  apiRoutes(server, { app, limits: limitsOf(options), meters });
  metricsRoutes(server, { meters, token: options.metricsToken });
  const { isStopping = () => false, dataFolder } = options;
  healthRoutes(server, { app, isStopping, dataFolder });
  docsRoutes(server);
  exportRoutes(server, app);
  pictureRoutes(server, app);
  pushRoutes(server, { app, token: options.pushToken });
  if (options.webRoot) webFiles(server, options.webRoot, options.isDemo ?? false);
  if (options.isDemo) void server.register(demoRoutes, { app });
}

function answerUnknown(server: FastifyInstance): void {
  server.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? sendRefusal(reply, { code: 'NOT_FOUND' })
      : reply.code(404).type('text/plain; charset=utf-8').send(texts.noSuchPage),
  );
}
