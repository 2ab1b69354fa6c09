package com.acme.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * The server that somebody writes by hand who wants nothing but these few answers: Tomcat, a pool of connections, JDBC and
 * Jackson. What a created project may at best come near to.
 */
public final class PeerApplication {

    private PeerApplication() {}

    /** The only argument is {@code --server.port=PORT}. */
    public static void main(String[] arguments) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.setPort(Integer.parseInt(arguments[0].replaceFirst(".*=", "")));
        tomcat.getConnector().setProperty("relaxedQueryChars", "[]");
        tomcat.getConnector().setProperty("address", "localhost");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", new File(".").getAbsolutePath());
        Tomcat.addServlet(context, "shop", new ShopServlet(new Shop(pool())));
        context.addServletMappingDecoded("/api/*", "shop");
        tomcat.start();
        tomcat.getServer().await();
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getenv("COPPICE_DB_URL"));
        config.setUsername(System.getenv("COPPICE_DB_USER"));
        config.setPassword(System.getenv("COPPICE_DB_PASSWORD"));
        return new HikariDataSource(config);
    }
}
