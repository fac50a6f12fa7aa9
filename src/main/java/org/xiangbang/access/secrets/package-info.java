/**
 * Encrypts what the program has to know again, such as secrets that it shares with other systems and the seeds of one-time codes, so
 * that it cannot be read from the database alone. The package has no process model. Entry points:
 * {@link org.xiangbang.access.secrets.SecretSeal}, and {@link org.xiangbang.access.secrets.SealKey} for keyed digests.
 */
@NamedInterface("secrets")
package org.xiangbang.access.secrets;

import org.springframework.modulith.NamedInterface;
