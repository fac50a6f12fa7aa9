/**
 * Accounts that are linked to identities which others keep: at an OpenID Connect provider, or in an LDAP directory whose passwords are asked
 * here (ADR 0290, ruling 0291). The package has no process model. Entry points: {@link
 * org.xiangbang.access.directory.IdentityLinks}, and {@link org.xiangbang.access.directory.IdentityMatch} for who proves an identity.
 */
package org.xiangbang.access.directory;
