/** What an administrator of the demonstration asks a second one to confirm. No entry point: its deed is found by its word. */
package org.xiangbang.demonstration.requests;
