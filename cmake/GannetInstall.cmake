# What `cmake --install` puts where:
#   bin/gannet                        the program
#   lib/libgannet.so                  the library, from all layers; lib/cmake/gannet and lib/pkgconfig say how to link it
#   include/gannet/                   its headers
#   share/gannet/                     knowledge, weights and threats, as written and as compiled
#   share/man, bash-completion, zsh, fish    printed by the program itself
include(CMakePackageConfigHelpers)
list(TRANSFORM GANNET_LAYERS PREPEND gannet_ OUTPUT_VARIABLE layers)
set(map "${PROJECT_SOURCE_DIR}/packaging/libgannet.map")

file(WRITE "${PROJECT_BINARY_DIR}/library.cpp" "")
add_library(gannet_library SHARED "${PROJECT_BINARY_DIR}/library.cpp")
list(JOIN layers "," joined)
set_target_properties(gannet_library PROPERTIES
  OUTPUT_NAME gannet EXPORT_NAME gannet
  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
  LINK_LIBRARY_OVERRIDE "WHOLE_ARCHIVE,${joined}"
  LINK_DEPENDS "${map}")
target_link_libraries(gannet_library PRIVATE gannet_compiler ${layers})
target_link_options(gannet_library PRIVATE "LINKER:--version-script=${map}")
if(NOT GANNET_SANITIZE)  # sanitizers leave their run time to the program
  target_link_options(gannet_library PRIVATE LINKER:-z,defs)
endif()
target_include_directories(gannet_library INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_compile_features(gannet_library INTERFACE cxx_std_20)

install(TARGETS gannet_library EXPORT gannet LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS gannet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/gannet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")

# For CMake: find_package(gannet), target gannet::gannet. For others: pkg-config gannet.
set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/gannet")
install(EXPORT gannet NAMESPACE gannet:: FILE gannet-config.cmake DESTINATION ${package_folder})
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gannet-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/gannet-config-version.cmake" DESTINATION ${package_folder})
file(RELATIVE_PATH pc_to_prefix "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file(packaging/gannet.pc.in "${PROJECT_BINARY_DIR}/gannet.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/gannet.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# Data: the sources that people read, and what the build compiled from them.
set(data_folder ${CMAKE_INSTALL_DATADIR}/gannet)
install(DIRECTORY knowledge model threats web DESTINATION ${data_folder} PATTERN CMakeLists.txt EXCLUDE)
install(DIRECTORY "${PROJECT_BINARY_DIR}/data/" DESTINATION ${data_folder})
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/data")

# The man page and the completions come from the program's own table of options.
function(gannet_printed what file destination)
  set(out "${PROJECT_BINARY_DIR}/printed/${file}")
  add_custom_command(OUTPUT "${out}" DEPENDS gannet VERBATIM
    COMMAND sh -c "'$<TARGET_FILE:gannet>' generate ${what} > '${out}' || { rm -f '${out}'; exit 1; }")
  set_property(GLOBAL APPEND PROPERTY gannet_printed_files "${out}")
  install(FILES "${out}" DESTINATION ${CMAKE_INSTALL_DATADIR}/${destination})
endfunction()
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/printed")
gannet_printed(man gannet.1 man/man1)
gannet_printed(bash gannet bash-completion/completions)
gannet_printed(zsh _gannet zsh/site-functions)
gannet_printed(fish gannet.fish fish/vendor_completions.d)
get_property(printed_files GLOBAL PROPERTY gannet_printed_files)
add_custom_target(gannet_printed ALL DEPENDS ${printed_files})
