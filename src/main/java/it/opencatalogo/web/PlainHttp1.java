package it.opencatalogo.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS the service speaks HTTP/1.1: who asks for {@code Upgrade: h2c} along with a call, as Java's own client does, is answered as if he had not
 * (RFC 9110, 7.8). Vert.x would hand over the beginning of an upgraded body before anybody can wait for it. With TLS there is HTTP/2 as before.
 */
@Singleton
public class PlainHttp1 implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
