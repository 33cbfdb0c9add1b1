import type { FastifyHelmetOptions } from '@fastify/helmet';

const own = ["'self'"];

/**
 * Nothing from other hosts. Taro's components and our own pages carry inline styles; scripts are files only.
 * A demo on plain http must not make the browser remember https.
 */
export const securityHeaders = (isDemo: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: own,
      scriptSrc: own,
      styleSrc: [...own, "'unsafe-inline'"],
      imgSrc: [...own, 'data:', 'blob:'],
      fontSrc: [...own, 'data:'],
      connectSrc: own,
      objectSrc: ["'none'"],
      baseUri: own,
      formAction: own,
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: isDemo ? false : { maxAge: 31_536_000 },
  referrerPolicy: { policy: 'same-origin' },
});
