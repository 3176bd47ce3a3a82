import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Setting } from '@tizilim/platform';
import type { TrustAnchors } from './signature-verifier.js';

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca;
  } catch {
    return false;
  }
}

/** Certificates (PEM) of the authorities whose RSA and ECDSA signatures count; none at first, so that none does. */
export const trustAnchorsSetting: Setting<TrustAnchors> = { key: 'signature-trust-anchors', schema: z.array(z.string().refine(isCertificate)).max(100), fallback: [] };
