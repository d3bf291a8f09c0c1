import SwaggerUIBundle from 'swagger-ui-dist/swagger-ui-es-bundle.js'

SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api-docs', validatorUrl: null, deepLinking: true })
