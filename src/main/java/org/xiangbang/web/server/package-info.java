/**
 * What is answered to requests that no page and no operation gets: those that the web server or the firewall of the security
 * filters refuses. The package has no process model; see ADR 0105. Entry point: {@code ServerConfiguration}.
 */
package org.xiangbang.web.server;
