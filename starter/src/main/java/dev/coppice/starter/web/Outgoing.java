package dev.coppice.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a client gets. */
sealed interface Outgoing permits Reply, Streamed {

    Outgoing with(String header, String value);

    void send(HttpServletResponse response) throws IOException;
}
