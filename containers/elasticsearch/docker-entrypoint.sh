#!/bin/bash
# The same node as `caseloom up` starts, listening to the network; variables with dots in their names are its settings.
exec java ${ES_JAVA_OPTS:--Xms512m -Xmx768m} -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Des.path.home=/usr/share/elasticsearch \
  -cp '/usr/share/elasticsearch/stand-in:/usr/share/elasticsearch/lib/*' StandIn /usr/share/elasticsearch
