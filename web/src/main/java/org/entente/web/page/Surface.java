package org.entente.web.page;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Files for the browser, each under a name that changes with its content. */
@Configuration(proxyBeanMethods = false)
class Surface implements WebMvcConfigurer {
  private final Desks desks;

  Surface(Desks desks) {
    this.desks = desks;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(desks);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/assets/**", "classpath:/org/entente/web/assets/");
    serve(registry, "/assets/{sheet:brief[-.].*}", "classpath:/org/entente/voice/brief/");
  }

  private static void serve(ResourceHandlerRegistry registry, String names, String folder) {
    registry
        .addResourceHandler(names)
        .addResourceLocations(folder)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Bean
  ResourceUrlEncodingFilter assetNames() {
    return new ResourceUrlEncodingFilter();
  }
}
