# gannet_layer(NAME [DEPENDS layer...] [LIBRARIES library...] [PRIVATE_LIBRARIES library...])
#
# One static library gannet_NAME from all sources of the calling folder. Headers are included as
# "NAME/header.h". The include path of a layer holds a link to its own folder and nothing else, so a
# layer sees exactly the layers it DEPENDS on, and an include that points upwards does not compile.
function(gannet_layer name)
  cmake_parse_arguments(LAYER "" "" "DEPENDS;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  set(root "${PROJECT_BINARY_DIR}/layers/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${name}" SYMBOLIC)

  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp")
  set(target gannet_${name})
  add_library(${target} STATIC ${sources})
  gannet_settings(${target})
  target_include_directories(${target} PUBLIC
    $<BUILD_INTERFACE:${root}> $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>)
  list(TRANSFORM LAYER_DEPENDS PREPEND gannet_)
  target_link_libraries(${target} PUBLIC ${LAYER_DEPENDS} ${LAYER_LIBRARIES} PRIVATE ${LAYER_PRIVATE_LIBRARIES})
endfunction()
