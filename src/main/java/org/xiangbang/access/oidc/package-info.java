/**
 * Sign-in at an OpenID Connect provider, if the operator has configured one: by Spring Security's client, which is not loaded otherwise. The
 * package has no process model. Entry point: {@code /sign-in/provider}; see ADR 0290.
 */
package org.xiangbang.access.oidc;
